import { addWorkingDays, type CalendarDate } from '#kernel';
import type { AssessmentStatus } from '../status/assessment-status.js';

/** How many working days each step may take (catalogue `process`; 民法典 art. 201 counts from the next day). */
export interface StepDays {
  readonly supplement: number;
  readonly firstReview: number;
  readonly secondReview: number;
  readonly decision: number;
}

/** The default catalogue's `process`: 5 to mend, 10 first review, 15 second, 10 to decide. */
export const DEFAULT_STEP_DAYS: StepDays = { supplement: 5, firstReview: 10, secondReview: 15, decision: 10 };

/**
 * Until when the step that now begins is due; null where nobody is waited for.
 *
 * @param day when the step begins
 */
export function dueOn(
  status: AssessmentStatus,
  day: CalendarDate,
  days: StepDays = DEFAULT_STEP_DAYS,
): CalendarDate | null {
  switch (status) {
    case 'submitted':
      return addWorkingDays(day, days.firstReview);
    case 'returned':
      return addWorkingDays(day, days.supplement);
    case 'first_reviewed':
      return addWorkingDays(day, days.secondReview);
    case 'second_reviewed':
    case 'proposed':
      return addWorkingDays(day, days.decision);
    case 'draft':
    case 'awarded':
    case 'not_awarded':
      return null;
  }
}
