const HOUR_MS = 3_600_000;
const AFTER_THE_END_HOURS = 12;
const AT_MOST_HOURS = 36;

/**
 * Until when a scanner may stay open: until twelve hours after the end, so that what was scanned without a
 * network still comes in, and never longer than a day and a half.
 * @returns null when that is over already
 */
export function deviceExpiry(endsAt: Date, now: Date): Date | null {
  const last = endsAt.getTime() + AFTER_THE_END_HOURS * HOUR_MS;
  if (now.getTime() >= last) return null;
  return new Date(Math.min(last, now.getTime() + AT_MOST_HOURS * HOUR_MS));
}
