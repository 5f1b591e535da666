import { type CalendarDate, workingDaysLeft } from '#kernel';

const SOON_WORKING_DAYS = 3;

/** How a deadline is coloured: the words say the rest. */
export function deadlineTone(today: CalendarDate, due: CalendarDate): 'normal' | 'soon' | 'overdue' {
  if (today > due) return 'overdue';
  return workingDaysLeft(today, due) <= SOON_WORKING_DAYS ? 'soon' : 'normal';
}
