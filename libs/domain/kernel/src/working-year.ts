import chineseDays from 'chinese-days';
import { dayNumber, fromDayNumber } from './calendar-date.js';

/** The working days of one year, counted once: a page tells of dozens of deadlines. */
export interface WorkingYear {
  /** The day number of January 1st. */
  readonly first: number;
  /** By day of the year: the working days of the year up to and including it. */
  readonly upTo: readonly number[];
}

const YEARS = new Map<string, WorkingYear>();

/** @param year `2026` */
export function workingYear(year: string): WorkingYear {
  const known = YEARS.get(year);
  if (known) return known;
  const first = dayNumber(`${year}-01-01`);
  const upTo: number[] = [];
  for (let day = first, date = `${year}-01-01`; date.startsWith(`${year}-`); date = fromDayNumber(++day)) {
    upTo.push((upTo.at(-1) ?? 0) + (chineseDays.isWorkday(date) ? 1 : 0));
  }
  const counted = { first, upTo };
  YEARS.set(year, counted);
  return counted;
}
