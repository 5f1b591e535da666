import type { DateTestDocument, IndicatorDocument, StepDocument } from '#rating';
import type { CatalogueWords } from './catalogue-words.js';
import { quantity } from './quantity.js';

/** One line of a scoring rule: when, and how many points (hundredths). */
export interface BandView {
  readonly condition: string;
  readonly points: number;
}

const hundredths = (points: number): number => Math.round(points * 100);
const SIGNS: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '==': '=', '!=': '≠' };

/** The scoring rule of an indicator in words, best band first as the catalogue lists it. */
export function bandsOf(indicator: IndicatorDocument, words: CatalogueWords): BandView[] {
  const { scoring } = indicator;
  const bands: BandView[] = [
    ...(scoring.options ?? []).map(({ zh, points = 0 }) => ({ condition: zh, points: hundredths(points) })),
    ...(scoring.steps ?? []).map((step) => ({
      condition: stepWords(step, indicator, words),
      points: hundredths(step.points),
    })),
    ...(scoring.rules ?? []).map(({ all, points }) => ({
      condition: all.map((test) => dateWords(test, indicator, words)).join(words.say('rule.and')),
      points: hundredths(points),
    })),
    ...linearBands(indicator, words),
  ];
  if (scoring.otherwise === undefined) return bands;
  return [...bands, { condition: words.say('rule.otherwise'), points: hundredths(scoring.otherwise) }];
}

function stepWords(step: StepDocument, { scoring, unit }: IndicatorDocument, words: CatalogueWords): string {
  if (step.age_days_lte !== undefined) return words.say('rule.withinDays', { value: step.age_days_lte });
  if (step.gt !== undefined) return words.say('rule.moreThan', { value: quantity(step.gt, unit) });
  if (scoring.measure === 'count_ticked') return words.say('rule.ticked', { value: step.gte ?? 0 });
  return words.say('rule.atLeast', { value: quantity(step.gte ?? 0, unit) });
}

function linearBands({ scoring, unit }: IndicatorDocument, words: CatalogueWords): BandView[] {
  const { method, from, to, points_to, points_from, below_from } = scoring;
  if (method !== 'linear' || from === undefined || to === undefined) return [];
  return [
    {
      condition: words.say('rule.atLeast', { value: quantity(to, unit) }),
      points: hundredths(points_to ?? 0),
    },
    {
      condition: words.say('rule.between', { from: quantity(from, unit), to: quantity(to, unit) }),
      points: hundredths(points_from ?? 0),
    },
    {
      condition: words.say('rule.below', { value: quantity(from, unit) }),
      points: hundredths(below_from ?? 0),
    },
  ];
}

function dateWords(test: DateTestDocument, indicator: IndicatorDocument, words: CatalogueWords): string {
  const label = (key: string): string => {
    const input = indicator.inputs.find((one) => one.key === key);
    return (words.foreign ? input?.en : input?.zh) ?? key;
  };
  const input = label(test.input);
  if (test.is_set !== undefined) return words.say(test.is_set ? 'rule.isSet' : 'rule.isNotSet', { input });
  const base = test.ref === undefined || test.ref === 'as_of' ? words.say('rule.asOf') : label(test.ref);
  const days = test.offset_days ?? 0;
  const ref =
    days === 0
      ? base
      : words.say(days > 0 ? 'rule.shifted' : 'rule.shiftedBack', { ref: base, days: Math.abs(days) });
  return words.say('rule.compare', { input, op: SIGNS[test.op ?? ''] ?? test.op ?? '', ref });
}
