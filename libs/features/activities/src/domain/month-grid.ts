import { addDays, addMonths, type CalendarDate, dayNumber } from '#kernel';

export interface MonthDay {
  readonly date: CalendarDate;
  /** of the month that is shown, not of its neighbours */
  readonly inMonth: boolean;
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
/** 1970-01-01 was a Thursday: day numbers shifted so that 0 is a Monday */
const MONDAY_SHIFT = 3;

/** `2026-11` as typed in an address; anything else is the month of the day. */
export function monthOf(text: string | undefined, today: CalendarDate): string {
  return text !== undefined && MONTH.test(text) && text >= '2000-01' ? text : today.slice(0, 7);
}

export function neighbourMonth(month: string, months: 1 | -1): string {
  return addMonths(`${month}-01`, months).slice(0, 7);
}

/** The weeks that touch a month, Monday first. */
export function monthGrid(month: string): MonthDay[][] {
  const first = `${month}-01`;
  const after = addMonths(first, 1);
  const weeks: MonthDay[][] = [];
  for (let monday = addDays(first, -weekday(first)); monday < after; monday = addDays(monday, 7))
    weeks.push(
      Array.from({ length: 7 }, (_, index) => {
        const date = addDays(monday, index);
        return { date, inMonth: date.startsWith(month) };
      }),
    );
  return weeks;
}

/** 0 is Monday. */
function weekday(date: CalendarDate): number {
  return (dayNumber(date) + MONDAY_SHIFT) % 7;
}
