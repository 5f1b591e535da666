import {
  isProjectOpen,
  moveProject,
  PROJECT_ACTIONS,
  PROJECT_STATUSES,
  projectAllows,
} from './project-status.js';

const LEGAL = [
  ['idea', 'start', 'running'],
  ['idea', 'close', 'closed'],
  ['running', 'submit', 'submitted'],
  ['running', 'close', 'closed'],
  ['submitted', 'accept', 'accepted'],
  ['submitted', 'return', 'returned'],
  ['returned', 'submit', 'submitted'],
  ['returned', 'close', 'closed'],
  ['accepted', 'close', 'closed'],
] as const;
const isLegal = (from: string, action: string) => LEGAL.some(([f, a]) => f === from && a === action);
const ILLEGAL = PROJECT_STATUSES.flatMap((from) =>
  PROJECT_ACTIONS.filter((action) => !isLegal(from, action)).map((action) => [from, action] as const),
);

describe('the way of a project', () => {
  it.each(LEGAL)('%s, %s: %s', (from, action, to) => {
    expect(moveProject(from, action)).toBe(to);
    expect(projectAllows(from, action)).toBe(true);
  });

  it.each(ILLEGAL)('from %s nobody can %s', (from, action) => {
    expect(projectAllows(from, action)).toBe(false);
    expect(() => moveProject(from, action)).toThrow('innovation.project_state');
  });

  it('is open to its unions as long as no panel judges or has judged it', () => {
    expect(PROJECT_STATUSES.filter(isProjectOpen)).toEqual(['idea', 'running', 'returned']);
  });
});
