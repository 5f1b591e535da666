import { addDays, type CalendarDate } from '#kernel';
import type { Holding, Span } from './membership-facts.js';

/** How long membership outlasts a star that ran out, in days: the time to be assessed again (draft). */
export const GRACE_DAYS = 90;

interface Period extends Span {
  /** its last star ran out, so a new one in time goes on with it */
  readonly ranOut: boolean;
}

/**
 * The times in which a union could be a member. A star that ran out leaves the time of grace, and a new
 * star within it goes on with the same membership; a star that was taken away or closed ends it that day.
 */
export function membershipPeriods(holdings: readonly Holding[]): Span[] {
  const periods: Period[] = [];
  for (const { from, until, end } of holdings) {
    const last = periods.at(-1);
    const goesOn = last?.ranOut === true && last.until !== null && from <= last.until;
    if (goesOn) periods.pop();
    const ranOut = end === 'expired';
    periods.push({ from: goesOn ? last.from : from, until: endOf(until, ranOut), ranOut });
  }
  return periods.map(({ from, until }) => ({ from, until }));
}

function endOf(until: CalendarDate | null, ranOut: boolean): CalendarDate | null {
  return until !== null && ranOut ? addDays(until, GRACE_DAYS) : until;
}
