import { addDays, addMonths, type CalendarDate } from '#kernel';
import type { EffectivePeriod } from './effective-period.js';
import type { ReuseRule } from './evidence-kind.js';

export interface Window {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/**
 * The days of which a proof must cover at least one to count for an indicator.
 *
 * A proof of a state (`term`) must hold at the cut-off, or within the year where the indicator looks
 * at the year; one of a period (`period`, `continuous`) must lie in that period; one of the cut-off
 * month (`as_of`) in that month. The evaluation year is the calendar year of the cut-off
 * (catalogue: scoring_semantics.periods, evidence_rules.reuse_values).
 *
 * @param indicatorPeriod `period` of the indicator: evaluation_year, as_of, last_12_months, term
 * @param asOf the cycle's cut-off
 */
export function requiredWindow(reuse: ReuseRule, indicatorPeriod: string, asOf: CalendarDate): Window {
  const looksAtState = indicatorPeriod === 'as_of' || indicatorPeriod === 'term';
  if (reuse === 'as_of') return { from: `${asOf.slice(0, 7)}-01`, to: asOf };
  if (reuse === 'term' && looksAtState) return { from: asOf, to: asOf };
  if (indicatorPeriod === 'last_12_months') return { from: addDays(addMonths(asOf, -12), 1), to: asOf };
  return { from: `${asOf.slice(0, 4)}-01-01`, to: asOf };
}

export function covers(period: EffectivePeriod, window: Window): boolean {
  return period.from <= window.to && (period.to === null || period.to >= window.from);
}
