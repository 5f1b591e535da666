import { addDays, dayNumber, type CalendarDate } from './calendar-date.js';
import { workingYear } from './working-year.js';

/**
 * Working days of the Chinese calendar: weekends and State Council holidays are off, make-up
 * weekends (调休) are on. Years the State Council has not yet announced count weekends only.
 */
export function isWorkingDay(date: CalendarDate): boolean {
  const { first, upTo } = workingYear(yearOf(date));
  const index = dayNumber(date) - first;
  return (upTo[index] ?? 0) > (upTo[index - 1] ?? 0);
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
  if (from > deadline) {
    const late = workingDaysLeft(deadline, from);
    return late === 0 ? 0 : -late;
  }
  let count = upTo(deadline) - upTo(from);
  const last = Number(yearOf(deadline));
  for (let year = Number(yearOf(from)); year < last; year += 1) {
    count += workingYear(String(year).padStart(4, '0')).upTo.at(-1) ?? 0;
  }
  return count;
}

/** The working days of the date's year up to and including it. */
function upTo(date: CalendarDate): number {
  const day = dayNumber(date);
  const { first, upTo: counts } = workingYear(yearOf(date));
  return counts[day - first] ?? 0;
}

function yearOf(date: CalendarDate): string {
  return date.slice(0, 4);
}
