import { dayNumber, type FieldError } from '#kernel';

/** What is wrong with a typed day, at its field; `latest`: the last day it may be. */
export function checkDay(field: string, typed: string, latest?: string): FieldError[] {
  const pointer = `/${field}`;
  if (!isDay(typed)) return [{ pointer, code: 'innovation.not_a_date' }];
  if (latest !== undefined && typed > latest) return [{ pointer, code: 'innovation.date_in_future' }];
  return [];
}

function isDay(text: string): boolean {
  try {
    return dayNumber(text) > 0;
  } catch {
    return false;
  }
}
