import type { Catalogue, CompiledIndicator } from '../model/catalogue.js';
import type { InputValue } from '../model/rating-input.js';
import type { NextLevel } from '../plan/next-level.js';
import type { ExplanationLanguage, ExplanationLine } from './explanation.js';
import { optionLabel, Words } from './words.js';

/**
 * What the next point costs, in words: one sentence for the change that matters most, and one for each
 * star whose hard gate then holds.
 */
export function explainNextLevel(
  catalogue: Catalogue,
  code: string,
  next: NextLevel,
  language: ExplanationLanguage,
): readonly ExplanationLine[] {
  const indicator = catalogue.indicatorByCode.get(code);
  const key = indicator && keyThatMatters(indicator, next);
  if (indicator === undefined || key === undefined) return [];
  const words = new Words(catalogue, language);
  const unit =
    language === 'en' ? '' : (indicator.document.inputs.find((one) => one.key === key)?.unit ?? '');
  const change = changeOf(indicator, next.from[key] ?? null, next.to[key] ?? null);
  const params = { name: words.nameOf(key, indicator), unit, score: next.score, ...change.params };
  return [
    { key: `rating.next.${change.kind}`, params },
    ...next.gates.map((star) => ({ key: 'rating.next.gate', params: { star } })),
  ];
}

/** The numerator of a ratio, else the first input that changes. */
function keyThatMatters({ measure, inputs }: CompiledIndicator, { to }: NextLevel): string | undefined {
  if (measure.kind === 'quotient' && measure.numerator.key in to) return measure.numerator.key;
  return inputs.find((slot) => slot.key in to)?.key ?? Object.keys(to)[0];
}

function changeOf(
  indicator: CompiledIndicator,
  from: InputValue,
  to: InputValue,
): { readonly kind: string; readonly params: ExplanationLine['params'] } {
  if (Array.isArray(to)) {
    const before = Array.isArray(from) ? from.length : 0;
    return { kind: 'ticks', params: { count: to.length - before } };
  }
  if (typeof to === 'boolean') return { kind: 'yes', params: {} };
  if (typeof to === 'number')
    return typeof from === 'number' && to > from
      ? { kind: 'more', params: { count: rounded(to - from) } }
      : { kind: 'reach', params: { value: to } };
  const text = String(to);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { kind: 'date', params: { date: text } };
  return { kind: 'option', params: { option: optionLabel(text, indicator) } };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
