import { dayNumber } from '#kernel';

/** Whether a text is a day that the calendar has. */
export function isDay(text: string): boolean {
  try {
    return dayNumber(text) > 0;
  } catch {
    return false;
  }
}
