import chineseDays from 'chinese-days';
import { addDays, dayNumber, type CalendarDate } from './calendar-date.js';

/**
 * Working days of the Chinese calendar: weekends and State Council holidays are off, make-up
 * weekends (调休) are on. Years the State Council has not yet announced count weekends only.
 */
export function isWorkingDay(date: CalendarDate): boolean {
  dayNumber(date);
  return chineseDays.isWorkday(date);
}

/** The n-th working day after `date`; the day itself does not count (民法典 art. 201). */
export function addWorkingDays(date: CalendarDate, days: number): CalendarDate {
  if (!Number.isInteger(days) || days < 0)
    throw new RangeError(`not a number of working days: ${String(days)}`);
  let reached = date;
  for (let left = days; left > 0;) {
    reached = addDays(reached, 1);
    if (isWorkingDay(reached)) left -= 1;
  }
  return reached;
}

/** Working days after `from` up to and including `deadline`; 0 on the last day, negative when overdue. */
export function workingDaysLeft(from: CalendarDate, deadline: CalendarDate): number {
  const [early, late, sign] = from <= deadline ? [from, deadline, 1] : [deadline, from, -1];
  let count = 0;
  for (let day = addDays(early, 1); day <= late; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
  return count === 0 ? 0 : sign * count;
}
