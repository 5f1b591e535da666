import { resolveInput } from '../check/resolve-input.js';
import type { ResolvedInput } from '../check/resolved-input.js';
import type { Catalogue } from '../model/catalogue.js';
import type { RatingInput } from '../model/rating-input.js';
import type { CategoryRating, GateRating, IndicatorRating, ItemRating, Rating } from '../model/rating.js';
import { floorHolds, gateHolds } from './decide-star.js';
import { evaluateIndicator } from './evaluate-indicator.js';
import { findings } from './findings.js';
import type { Outcome } from './outcome.js';
import { RatingInputError } from './rating-input-error.js';
import { starDecisions } from './star-decisions.js';
import { sumUp, type Sums } from './sum-up.js';
import { shownValue, traceIndicator } from './trace-indicator.js';

/**
 * Rates one answers file by the contract's rules 1 to 9.
 *
 * @throws RatingInputError with every problem that rule 1 finds; nothing is rated then.
 */
export function rate(catalogue: Catalogue, input: RatingInput): Rating {
  const resolved = resolveInput(catalogue, input);
  if (resolved.problems.length > 0) throw new RatingInputError(resolved.problems);
  return rateResolved(catalogue, resolved);
}

/** Rates answers that have been checked and placed. */
export function rateResolved(catalogue: Catalogue, input: ResolvedInput): Rating {
  const { values, asOfDay } = input;
  const outcomes = catalogue.indicators.map((indicator) => evaluateIndicator(indicator, values, asOfDay));
  const sums = sumUp(catalogue, outcomes);
  const gates = rateGates(catalogue, outcomes);
  const stars = starDecisions(catalogue, input, sums, gates);
  return {
    catalogue: { id: catalogue.id, version: catalogue.version, hash: catalogue.hash },
    asOf: input.asOf,
    total: sums.total / 100,
    star: stars.reduce((highest, decision) => (decision.met ? decision.star : highest), 0),
    categories: rateCategories(catalogue, sums),
    items: rateItems(catalogue, sums),
    indicators: rateIndicators(catalogue, input, outcomes),
    gates,
    vetoes: input.vetoes,
    stars,
    findings: findings(catalogue, values),
  };
}

function rateCategories(catalogue: Catalogue, sums: Sums): readonly CategoryRating[] {
  return catalogue.categories.map((category) => {
    const score = sums.categories[category.index] ?? null;
    const floorMet: Record<string, boolean> = {};
    for (const star of catalogue.stars) floorMet[star.star] = floorHolds(star, category.index, score);
    const points = category.points / 100;
    return { code: category.code, points, score: inPoints(score), applicable: score !== null, floorMet };
  });
}

function rateItems(catalogue: Catalogue, sums: Sums): readonly ItemRating[] {
  return catalogue.items.map((item) => {
    const score = sums.items[item.index] ?? null;
    return { code: item.code, points: item.points / 100, score: inPoints(score), applicable: score !== null };
  });
}

function rateIndicators(
  catalogue: Catalogue,
  { values, asOfDay }: ResolvedInput,
  outcomes: readonly Outcome[],
): readonly IndicatorRating[] {
  return outcomes.map((outcome, index): IndicatorRating => {
    const indicator = catalogue.indicators[index] as (typeof catalogue.indicators)[number];
    const applicable = outcome.status !== 'not_applicable';
    return {
      code: indicator.code,
      maxPoints: indicator.maxPoints / 100,
      score: applicable ? outcome.points / 100 : null,
      applicable,
      status: outcome.status,
      value: shownValue(outcome.value),
      trace: traceIndicator(indicator, outcome, values, asOfDay),
    };
  });
}

/** All gates, ordered by star, then by indicator. */
function rateGates(catalogue: Catalogue, outcomes: readonly Outcome[]): readonly GateRating[] {
  const gates: GateRating[] = [];
  for (const { indicator, gate } of catalogue.gates) {
    const outcome = outcomes[indicator.index] as Outcome;
    const points = outcome.status === 'not_applicable' ? null : outcome.points / 100;
    gates.push({
      star: gate.star,
      indicator: indicator.code,
      satisfied: gateHolds(gate, indicator, outcome),
      required: gate.required,
      actual: gate.measure === 'points' ? points : shownValue(outcome.value),
    });
  }
  return gates;
}

function inPoints(hundredths: number | null): number | null {
  return hundredths === null ? null : hundredths / 100;
}
