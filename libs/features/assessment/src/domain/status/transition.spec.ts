import { ASSESSMENT_ACTIONS, ASSESSMENT_STATUSES } from './assessment-status.js';
import { allows, isEditable, transition } from './transition.js';

const LEGAL = [
  ['draft', 'submit', 'submitted'],
  ['submitted', 'pass_first', 'first_reviewed'],
  ['submitted', 'return_first', 'returned'],
  ['returned', 'submit', 'submitted'],
  ['first_reviewed', 'pass_second', 'second_reviewed'],
  ['first_reviewed', 'return_second', 'returned'],
  ['second_reviewed', 'propose', 'proposed'],
  ['proposed', 'award', 'awarded'],
  ['proposed', 'decline', 'not_awarded'],
  ['proposed', 'send_back', 'second_reviewed'],
] as const;
const isLegal = (from: string, action: string) => LEGAL.some(([f, a]) => f === from && a === action);
const illegal = ASSESSMENT_STATUSES.flatMap((from) =>
  ASSESSMENT_ACTIONS.filter((action) => !isLegal(from, action)).map((action) => [from, action] as const),
);

describe('the way of an assessment', () => {
  it.each(LEGAL)('%s, %s: %s', (from, action, to) => {
    expect(transition(from, action)).toBe(to);
    expect(allows(from, action)).toBe(true);
  });

  it.each(illegal)('from %s nobody can %s', (from, action) => {
    expect(allows(from, action)).toBe(false);
    let thrown: unknown;
    try {
      transition(from, action);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({
      code: 'assessment.wrong_state',
      kind: 'conflict',
      params: { status: from, action },
    });
  });

  it('covers all pairs of status and action', () => {
    expect(LEGAL.length + illegal.length).toBe(ASSESSMENT_STATUSES.length * ASSESSMENT_ACTIONS.length);
  });

  it('lets the union write only in a draft and in a returned case', () => {
    expect(ASSESSMENT_STATUSES.filter(isEditable)).toEqual(['draft', 'returned']);
  });
});
