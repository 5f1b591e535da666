import { addMonths, type CalendarDate } from '#kernel';

/** Whole calendar months since the union was founded (建会月数), 0 before its first month is over. */
export function establishedMonths(establishedOn: CalendarDate, asOf: CalendarDate): number {
  const months =
    Number(asOf.slice(0, 4)) * 12 +
    Number(asOf.slice(5, 7)) -
    (Number(establishedOn.slice(0, 4)) * 12 + Number(establishedOn.slice(5, 7)));
  return Math.max(0, addMonths(establishedOn, months) <= asOf ? months : months - 1);
}
