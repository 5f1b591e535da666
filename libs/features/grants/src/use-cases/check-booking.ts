import type { CalendarDate, FieldError } from '#kernel';
import { isDay } from '../domain/is-day.js';

const LONGEST_VOUCHER = 40;

/** Day and voucher of a transfer, as typed, with what is wrong at each field. The day is not in the future. */
export function checkBooking(
  typed: { readonly on: CalendarDate; readonly voucher: string },
  earliest: CalendarDate,
  today: CalendarDate,
): { readonly voucher: string; readonly errors: readonly FieldError[] } {
  const voucher = typed.voucher.trim();
  const errors: FieldError[] = [];
  if (!isDay(typed.on)) errors.push({ pointer: '/on', code: 'grants.date_missing' });
  else if (typed.on > today) errors.push({ pointer: '/on', code: 'grants.booked_future' });
  else if (typed.on < earliest)
    errors.push({ pointer: '/on', code: 'grants.booked_early', params: { day: earliest } });
  if (voucher === '' || voucher.length > LONGEST_VOUCHER)
    errors.push({ pointer: '/voucher', code: 'grants.voucher_missing', params: { limit: LONGEST_VOUCHER } });
  return { voucher, errors };
}
