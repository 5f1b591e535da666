import { randomInt } from 'node:crypto';
import type { CalendarDate } from '#kernel';

/** Without letters and digits that are mistaken for each other on the telephone. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 4;

/** `20261120-7K2M`: the day, and enough chance that nobody reads another's by counting. */
export function feedbackReference(day: CalendarDate): string {
  const tail = Array.from({ length: LENGTH }, () => LETTERS.charAt(randomInt(LETTERS.length)));
  return `${day.replaceAll('-', '')}-${tail.join('')}`;
}
