import type { CompiledIndicator } from '../model/catalogue.js';
import type { IndicatorRating } from '../model/rating.js';
import type { ExplanationLine } from './explanation.js';
import { optionLabel, type Words } from './words.js';

/** The band that was hit and what it gives. */
export function explainBand(
  indicator: CompiledIndicator,
  { trace }: IndicatorRating,
  words: Words,
): readonly ExplanationLine[] {
  const { band } = trace;
  if (band === null) return [];
  const { unit, max_points: maxPoints } = indicator.document;
  const { rule } = indicator;
  const points = Math.round(band.points * 100) / 100;
  const given = { points, maxPoints };
  switch (band.kind) {
    case 'step': {
      const step = rule.method === 'steps' ? rule.steps[band.index] : undefined;
      const sign = step?.op === '>' ? '>' : '≥';
      const threshold = step === undefined ? '' : words.threshold(step.threshold, unit);
      return [line('band_step', { ...given, required: `${sign} ${threshold}` })];
    }
    case 'linear': {
      const ends =
        rule.method === 'linear'
          ? { from: words.threshold(rule.from, unit), to: words.threshold(rule.to, unit) }
          : {};
      return [line(`band_linear_${band.segment}`, { ...given, ...ends, exact: band.exact })];
    }
    case 'option':
      return [line('band_option', { ...given, option: optionLabel(band.option, indicator) })];
    case 'boolean':
      return [line(band.points > 0 ? 'band_yes' : 'band_no', given)];
    case 'age':
      return [line('band_age', { ...given, age: band.ageDays, limit: band.limit })];
    case 'date_rule':
      return [line('band_date_rule', { ...given, number: band.index + 1 })];
    case 'otherwise':
      return band.ageDays === undefined
        ? [line('band_otherwise', given)]
        : [line('band_age_otherwise', { ...given, age: band.ageDays })];
    case 'zero_denominator':
      return [line('zero_denominator', { ...given, note: indicator.document.zero_denominator?.note ?? '' })];
  }
}

function line(key: string, params: ExplanationLine['params']): ExplanationLine {
  return { key: `rating.explain.${key}`, params };
}
