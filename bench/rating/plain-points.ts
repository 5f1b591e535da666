import type { IndicatorDocument, ScoringDocument } from '#rating';
import { compared, isQuotient, type PlainFact } from './plain-facts.js';

/** The points of an indicator that applies, rounded to hundredths. */
export function plainPoints(indicator: IndicatorDocument, fact: PlainFact): number {
  if (!fact.answered) return 0;
  return pointsAfterPreconditions(indicator, fact, rulePoints(indicator, fact));
}

export function pointsAfterPreconditions(
  indicator: IndicatorDocument,
  fact: PlainFact,
  points: number,
): number {
  let result = points;
  indicator.preconditions?.forEach(({ otherwise }, index) => {
    if (fact.met[index] !== true) result = otherwise === 'zero_points' ? 0 : result / 2;
  });
  return rounded(result);
}

/** Half up; the tiny addition outweighs what binary fractions lose. */
export function rounded(points: number): number {
  return Math.floor(points * 100 + 0.5 + 1e-9) / 100;
}

function rulePoints(indicator: IndicatorDocument, { value, days }: PlainFact): number {
  const { scoring, inputs } = indicator;
  const { otherwise = 0 } = scoring;
  if (value === null && isQuotient(indicator)) return indicator.zero_denominator?.points ?? 0;
  switch (scoring.method) {
    case 'steps':
      return stepPoints(scoring, value as number) ?? otherwise;
    case 'linear':
      return linePoints(scoring, value as number);
    case 'choice':
      return scoring.options?.find((option) => option.value === value)?.points ?? 0;
    case 'boolean':
      return value === true ? indicator.max_points : 0;
    case 'date_age': {
      const age = -(days[0] ?? 0);
      return scoring.steps?.find((step) => age <= (step.age_days_lte ?? 0))?.points ?? otherwise;
    }
    case 'date_rules': {
      const hit = scoring.rules?.find((rule) =>
        rule.all.every(({ input, op = '==', offset_days: offset = 0 }) => {
          const day = days[inputs.findIndex(({ key }) => key === input)] ?? null;
          return day !== null && compared(day, op, offset);
        }),
      );
      return hit?.points ?? otherwise;
    }
  }
}

function stepPoints({ steps = [] }: ScoringDocument, value: number): number | undefined {
  for (const { gte, gt = 0, points } of steps) {
    if (gte === undefined ? value > gt : value >= gte) return points;
  }
  return undefined;
}

function linePoints(scoring: ScoringDocument, value: number): number {
  const { from = 0, to = 1, points_from: low = 0, points_to: high = 0, below_from: below = 0 } = scoring;
  if (value < from) return below;
  return value > to ? high : low + ((high - low) * (value - from)) / (to - from);
}
