import type { CalendarDate } from '#kernel';
import type { GivenStar, StarHistory } from './star-history.js';
import type { Star } from './star.js';

/** Where a union's star stands on a day. */
export interface StarStanding {
  readonly star: Star;
  /** since when it has this many stars; null without any */
  readonly since: CalendarDate | null;
  /** the last day it holds; null without any */
  readonly validUntil: CalendarDate | null;
  /** the star is there, what it brings rests */
  readonly suspended: boolean;
  /** the award that counts, or the last that did; null for a union that never had one */
  readonly awardId: string | null;
  readonly assessmentId: string | null;
}

/**
 * The star in force on a day. The newest award counts alone: what happened to an older one no longer
 * matters, and no older one comes back when the newest ends (`lifecycle` in the catalogue). Its events
 * apply in their order; with its last day, a lapse or a revocation there is no star.
 */
export function standingOn(history: StarHistory, day: CalendarDate): StarStanding {
  const award = history.awards.findLast(({ awardedOn }) => awardedOn <= day);
  if (!award) return standing(null, 0, null, false);
  let { star, awardedOn: since }: { star: Star; awardedOn: CalendarDate } = award;
  let suspended = false;
  for (const event of history.events) {
    if (event.awardId !== award.awardId || event.on > day || star === 0) continue;
    if (event.star !== star) since = event.on;
    star = event.star;
    if (event.effect === 'suspended') suspended = true;
    if (event.effect === 'restored') suspended = false;
  }
  if (award.validUntil < day) star = 0;
  return standing(award, star, since, suspended);
}

function standing(
  award: GivenStar | null,
  star: Star,
  since: CalendarDate | null,
  suspended: boolean,
): StarStanding {
  return {
    star,
    since: star === 0 ? null : since,
    validUntil: star === 0 || !award ? null : award.validUntil,
    suspended: star !== 0 && suspended,
    awardId: award?.awardId ?? null,
    assessmentId: award?.assessmentId ?? null,
  };
}
