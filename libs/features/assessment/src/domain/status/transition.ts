import { conflict } from '#kernel';
import type { AssessmentAction, AssessmentStatus } from './assessment-status.js';

type Table = Readonly<
  Record<AssessmentStatus, Partial<Readonly<Record<AssessmentAction, AssessmentStatus>>>>
>;

/**
 * Every legal step; what is not here is refused. A case returned at either review comes back to the
 * first reviewer, who sees only what changed.
 */
const TRANSITIONS: Table = {
  draft: { submit: 'submitted' },
  submitted: { pass_first: 'first_reviewed', return_first: 'returned' },
  returned: { submit: 'submitted' },
  first_reviewed: { pass_second: 'second_reviewed', return_second: 'returned' },
  second_reviewed: { propose: 'proposed' },
  proposed: { award: 'awarded', decline: 'not_awarded', send_back: 'second_reviewed' },
  awarded: {},
  not_awarded: {},
};

/** @throws DomainError conflict `assessment.wrong_state` when the step is not legal from here */
export function transition(from: AssessmentStatus, action: AssessmentAction): AssessmentStatus {
  const to = TRANSITIONS[from][action];
  if (!to) throw conflict('assessment.wrong_state', { status: from, action });
  return to;
}

export function allows(from: AssessmentStatus, action: AssessmentAction): boolean {
  return TRANSITIONS[from][action] !== undefined;
}

/** Whether the union may change answers at all; which ones, a return narrows further. */
export function isEditable(status: AssessmentStatus): boolean {
  return allows(status, 'submit');
}
