import { addDays, calendarDateOf } from '#kernel';

/** How many days before the activity its guests are reminded. */
export const REMINDER_DAYS = [3, 1] as const;

/** Nobody is disturbed at night: in the morning, in the district's time (Asia/Shanghai, without summer time). */
const MORNING = 'T09:00:00+08:00';

export interface Reminder {
  readonly days: number;
  readonly at: Date;
}

/** The reminders that are still to come: calendar days in the district, not multiples of 24 hours. */
export function reminderTimes(startsAt: Date, now: Date): Reminder[] {
  const day = calendarDateOf(startsAt);
  return REMINDER_DAYS.map((days) => ({ days, at: new Date(addDays(day, -days) + MORNING) })).filter(
    ({ at }) => at > now,
  );
}
