import { EXAMPLE_ACTIONS, EXAMPLE_STATUSES, isExampleOpen, moveExample } from './example-status.js';

const LEGAL = [
  ['draft', 'offer', 'offered'],
  ['offered', 'publish', 'published'],
  ['offered', 'return', 'returned'],
  ['returned', 'offer', 'offered'],
] as const;
const ILLEGAL = EXAMPLE_STATUSES.flatMap((from) =>
  EXAMPLE_ACTIONS.filter((action) => !LEGAL.some(([f, a]) => f === from && a === action)).map(
    (action) => [from, action] as const,
  ),
);

describe('the way of an example', () => {
  it.each(LEGAL)('%s, %s: %s', (from, action, to) => {
    expect(moveExample(from, action)).toBe(to);
  });

  it.each(ILLEGAL)('from %s nobody can %s', (from, action) => {
    expect(() => moveExample(from, action)).toThrow('mentoring.example_state');
  });

  it('is open to its union until it is offered', () => {
    expect(EXAMPLE_STATUSES.filter(isExampleOpen)).toEqual(['draft', 'returned']);
  });
});
