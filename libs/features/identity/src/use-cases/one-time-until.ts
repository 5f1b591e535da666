const DAYS = 7;
const MS_PER_DAY = 86_400_000;

/** A one-time password that is not used within a week is worth nothing. */
export function oneTimeUntil(now: Date): Date {
  return new Date(now.getTime() + DAYS * MS_PER_DAY);
}
