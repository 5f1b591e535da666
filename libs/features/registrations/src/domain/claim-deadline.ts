const MS_PER_HOUR = 3_600_000;

/**
 * Until when an offered seat is kept: the activity's claim window from now, but not beyond its beginning.
 *
 * @returns null when it has begun: then nobody is offered a seat any more
 */
export function claimDeadline(
  activity: { readonly claimHours: number; readonly startsAt: Date },
  now: Date,
): Date | null {
  if (now >= activity.startsAt) return null;
  return new Date(Math.min(now.getTime() + activity.claimHours * MS_PER_HOUR, activity.startsAt.getTime()));
}
