const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const DIGIT_0 = 48;
const HYPHEN = 45;

/**
 * Days of a `YYYY-MM-DD` since the eve of 0001-01-01 in the Gregorian calendar, NaN where the text is no such
 * day. Counted by arithmetic, because every rating reads several dates and `Date` is slow.
 */
export function dayNumber(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return NaN;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) return NaN;
  return daysBeforeYear(year) + daysBefore(year, month) + day;
}

/** Calendar months later, clamped to the month's end: 2025-01-31 plus one month is 2025-02-28. */
export function plusMonths(text: string, months: number): string {
  const index = digits(text, 0, 4) * 12 + digits(text, 5, 7) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  const day = Math.min(digits(text, 8, 10), daysInMonth(year, month));
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index++) {
    const digit = text.charCodeAt(index) - DIGIT_0;
    if (digit < 0 || digit > 9) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function daysBeforeYear(year: number): number {
  const past = year - 1;
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
}

function daysBefore(year: number, month: number): number {
  return (DAYS_BEFORE_MONTH[month - 1] ?? NaN) + (month > 2 && isLeapYear(year) ? 1 : 0);
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
