import { dayNumber, type CalendarDate, type FieldError } from '#kernel';
import type { ReuseRule } from './evidence-kind.js';

/** The days a proof speaks for; without an end it holds until something replaces it. */
export interface EffectivePeriod {
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

/**
 * The period as typed, with the end that its kind gives it: without one a contract or a room holds on,
 * but minutes or a headcount speak for their own day only.
 */
export function settledPeriod(reuse: ReuseRule, { from, to }: EffectivePeriod): EffectivePeriod {
  const mayBeOpen = reuse === 'term' || reuse === 'continuous';
  return { from, to: to ?? (mayBeOpen ? null : from) };
}

/** What is wrong with a period as typed, at `/periodFrom` or `/periodTo`. */
export function checkPeriod(period: { readonly from: string; readonly to: string | null }): FieldError[] {
  const errors: FieldError[] = [];
  if (!isDay(period.from)) errors.push({ pointer: '/periodFrom', code: 'evidence.not_a_date' });
  if (period.to !== null && !isDay(period.to))
    errors.push({ pointer: '/periodTo', code: 'evidence.not_a_date' });
  if (errors.length === 0 && period.to !== null && period.to < period.from)
    errors.push({ pointer: '/periodTo', code: 'evidence.period_reversed' });
  return errors;
}

function isDay(text: string): boolean {
  try {
    return dayNumber(text) > 0;
  } catch {
    return false;
  }
}
