import type { Catalogue, CompiledIndicator } from '../model/catalogue.js';
import type { IndicatorRating } from '../model/rating.js';
import type { ExplanationLanguage, ExplanationLine } from './explanation.js';
import { explainBand } from './explain-band.js';
import { given, Words } from './words.js';

/**
 * Why an indicator has its points, sentence by sentence: what was measured, which band it hit, which
 * precondition took points, or why nothing was scored.
 */
export function explainIndicator(
  catalogue: Catalogue,
  rating: IndicatorRating,
  language: ExplanationLanguage,
): readonly ExplanationLine[] {
  const indicator = catalogue.indicatorByCode.get(rating.code);
  if (indicator === undefined) return [];
  const words = new Words(catalogue, language);
  switch (rating.status) {
    case 'not_applicable':
      return explainNotApplicable(indicator, rating, words);
    case 'missing':
      return [
        line('missing', {
          inputs: words.list(rating.trace.missing.map((key) => words.nameOf(key, indicator))),
        }),
      ];
    case 'not_reported':
      return [line('not_reported', { denominator: denominatorName(indicator, words) })];
    case 'scored':
      return [
        ...explainValue(indicator, rating, words),
        ...explainBand(indicator, rating, words),
        ...explainPreconditions(indicator, rating, words),
      ];
  }
}

function explainNotApplicable(
  indicator: CompiledIndicator,
  { trace }: IndicatorRating,
  words: Words,
): readonly ExplanationLine[] {
  return [
    line('not_applicable', { maxPoints: indicator.maxPoints / 100 }),
    ...trace.notApplicable.map(({ fact, required, actual }) =>
      line('not_applicable_fact', {
        fact: words.fact(fact),
        required: words.required(required, indicator),
        actual: given(actual),
      }),
    ),
  ];
}

/** What was measured; choices and date rules say it with their band. */
function explainValue(
  indicator: CompiledIndicator,
  { value, trace }: IndicatorRating,
  words: Words,
): readonly ExplanationLine[] {
  const { measure } = indicator;
  if (measure.kind === 'quotient' && value !== null) {
    const shown = (key: string) => String(trace.inputs.find((input) => input.key === key)?.value ?? '—');
    return [
      line(measure.perHundred ? 'value_per_hundred' : 'value_ratio', {
        numerator: words.nameOf(measure.numerator.key, indicator),
        left: shown(measure.numerator.key),
        denominator: words.nameOf(measure.denominator.key, indicator),
        right: shown(measure.denominator.key),
        value: words.value(value, indicator),
      }),
    ];
  }
  if (measure.kind === 'ticked') return [line('value_ticked', { count: Number(value) })];
  if (measure.kind === 'input') return [line('value_count', { value: words.value(value, indicator) })];
  return measure.kind === 'date' ? [line('value_date', { date: String(value) })] : [];
}

function explainPreconditions(
  indicator: CompiledIndicator,
  { trace }: IndicatorRating,
  words: Words,
): readonly ExplanationLine[] {
  return trace.preconditions
    .filter(({ met }) => !met)
    .map(({ required, effect }) => line(effect, { required: words.required(required, indicator) }));
}

function denominatorName(indicator: CompiledIndicator, words: Words): string {
  const { measure } = indicator;
  return measure.kind === 'quotient' ? words.nameOf(measure.denominator.key, indicator) : '';
}

function line(key: string, params: ExplanationLine['params']): ExplanationLine {
  return { key: `rating.explain.${key}`, params };
}
