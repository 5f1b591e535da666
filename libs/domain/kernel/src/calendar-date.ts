import type { Clock } from './clock.js';

/** A day as `YYYY-MM-DD`, in Asia/Shanghai: deadlines are days, never instants. */
export type CalendarDate = string;

const SHANGHAI = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const MS_PER_DAY = 86_400_000;

export function calendarDateOf(instant: Date): CalendarDate {
  return SHANGHAI.format(instant);
}

export function today(clock: Clock): CalendarDate {
  return calendarDateOf(clock.now());
}

/** Days since 1970-01-01; throws on a date that the calendar does not have (2026-02-30). */
export function dayNumber(date: CalendarDate): number {
  const time = Date.parse(`${date}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(time) || fromDayNumber(time / MS_PER_DAY) !== date) {
    throw new RangeError(`not a calendar date: ${date}`);
  }
  return time / MS_PER_DAY;
}

export function fromDayNumber(day: number): CalendarDate {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Calendar months, clamped to the month's end: 2025-01-31 plus one month is 2025-02-28. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  dayNumber(date);
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, lastDay));
  return first.toISOString().slice(0, 10);
}
