import type { CalendarDate } from '#kernel';
import type { StarHistory } from './star-history.js';

/** A time in which a star was there and what it brings rested. */
export interface StarSuspension {
  readonly from: CalendarDate;
  /** the first day it no longer rested; null while it does */
  readonly until: CalendarDate | null;
}

/** The suspensions known on a day, oldest first; restoring, a new award or the star's end closes one. */
export function suspensionsOn({ awards, events }: StarHistory, day: CalendarDate): StarSuspension[] {
  return awards.flatMap(({ awardId }, index) => {
    const replaced = awards[index + 1]?.awardedOn ?? null;
    const own = events.filter((event) => event.awardId === awardId && event.on <= day);
    return own.flatMap(({ effect, on }, at) => {
      if (effect !== 'suspended') return [];
      const end = own.slice(at + 1).find((later) => later.effect === 'restored' || later.star === 0);
      return [{ from: on, until: end?.on ?? (replaced !== null && replaced <= day ? replaced : null) }];
    });
  });
}
