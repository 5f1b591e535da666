import { workingDaysLeft, type CalendarDate } from '#kernel';
import type { AssessmentStatus } from '../../domain/status/assessment-status.js';

type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

const TONES: Readonly<Record<AssessmentStatus, Tone>> = {
  draft: 'neutral',
  submitted: 'info',
  returned: 'warning',
  first_reviewed: 'info',
  second_reviewed: 'info',
  proposed: 'info',
  awarded: 'success',
  not_awarded: 'neutral',
};
const SOON_DAYS = 3;

/** For partials/badge; the text is `cycle.status.<status>`. */
export function statusBadge(status: AssessmentStatus): { readonly key: string; readonly tone: Tone } {
  return { key: `cycle.status.${status}`, tone: TONES[status] };
}

/** For partials/deadline; null where nobody is waited for. */
export function deadlineOf(due: CalendarDate | null, day: CalendarDate) {
  if (due === null) return null;
  const tone = due < day ? 'overdue' : workingDaysLeft(day, due) <= SOON_DAYS ? 'soon' : 'normal';
  return { due, tone };
}
