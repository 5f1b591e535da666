import { moveProblem, PROBLEM_ACTIONS, PROBLEM_STATUSES, problemAllows } from './problem-status.js';

const LEGAL = [
  ['open', 'answer', 'open'],
  ['open', 'choose', 'chosen'],
  ['open', 'close', 'closed'],
  ['chosen', 'confirm', 'solved'],
  ['chosen', 'reopen', 'open'],
  ['chosen', 'close', 'closed'],
  ['solved', 'annul', 'closed'],
] as const;
const ILLEGAL = PROBLEM_STATUSES.flatMap((from) =>
  PROBLEM_ACTIONS.filter((action) => !LEGAL.some(([f, a]) => f === from && a === action)).map(
    (action) => [from, action] as const,
  ),
);

describe('the way of a problem', () => {
  it.each(LEGAL)('%s, %s: %s', (from, action, to) => {
    expect(moveProblem(from, action)).toBe(to);
    expect(problemAllows(from, action)).toBe(true);
  });

  it.each(ILLEGAL)('from %s nobody can %s', (from, action) => {
    expect(problemAllows(from, action)).toBe(false);
    expect(() => moveProblem(from, action)).toThrow('innovation.problem_state');
  });
});
