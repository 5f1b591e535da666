import { addDays, type CalendarDate } from '#kernel';
import type { GivenStar, StarHistory } from './star-history.js';
import type { Star } from './star.js';

/** How a time with a star ended; null: it has not. `closed`: the enterprise or the union ended (LP1). */
export type HoldingEnd = 'expired' | 'revoked' | 'closed' | null;

/** A time without a gap in which a union had a star, however many. */
export interface StarHolding {
  readonly from: CalendarDate;
  /** the first day without a star; null while it holds */
  readonly until: CalendarDate | null;
  readonly end: HoldingEnd;
  /** how many stars it has now, or had last */
  readonly star: Star;
}

/** The times with a star as they are known on a day, oldest first; renewals in time make one of several awards. */
export function holdingsOn(history: StarHistory, day: CalendarDate): StarHolding[] {
  const holdings: StarHolding[] = [];
  const awards = history.awards.filter(({ awardedOn }) => awardedOn <= day);
  awards.forEach((award, index) => {
    const own = endOf(award, history, day);
    const renewal = awards[index + 1]?.awardedOn;
    const last = holdings.at(-1);
    const from = last?.until === award.awardedOn && last.end === null ? last.from : award.awardedOn;
    if (from !== award.awardedOn) holdings.pop();
    const renewed = renewal !== undefined && (own.until === null || renewal <= own.until);
    holdings.push({ from, ...(renewed ? { ...own, until: renewal, end: null } : own) });
  });
  return holdings;
}

function endOf(award: GivenStar, history: StarHistory, day: CalendarDate): Omit<StarHolding, 'from'> {
  const events = history.events.filter(({ awardId, on }) => awardId === award.awardId && on <= day);
  const star = events.findLast((event) => event.star !== 0)?.star ?? award.star;
  const ending = events.find((event) => event.star === 0);
  const expiry = addDays(award.validUntil, 1);
  if (ending && ending.on < expiry)
    return { until: ending.on, end: ending.effect === 'revoked' ? 'revoked' : 'closed', star };
  return expiry <= day ? { until: expiry, end: 'expired', star } : { until: null, end: null, star };
}
