import { movePair, PAIR_ACTIONS, PAIR_STATUSES, pairAllows } from './pair-status.js';

const LEGAL = [
  ['asked', 'agree', 'active'],
  ['asked', 'decline', 'declined'],
  ['asked', 'end', 'ended'],
  ['active', 'end', 'ended'],
] as const;
const ILLEGAL = PAIR_STATUSES.flatMap((from) =>
  PAIR_ACTIONS.filter((action) => !LEGAL.some(([f, a]) => f === from && a === action)).map(
    (action) => [from, action] as const,
  ),
);

describe('the way of a mentoring', () => {
  it.each(LEGAL)('%s, %s: %s', (from, action, to) => {
    expect(movePair(from, action)).toBe(to);
    expect(pairAllows(from, action)).toBe(true);
  });

  it.each(ILLEGAL)('from %s nobody can %s', (from, action) => {
    expect(pairAllows(from, action)).toBe(false);
    expect(() => movePair(from, action)).toThrow('mentoring.pair_state');
  });
});
