import { resolveInput } from '../check/resolve-input.js';
import type { ResolvedInput } from '../check/resolved-input.js';
import type { Catalogue } from '../model/catalogue.js';
import type { RatingInput } from '../model/rating-input.js';
import type { GateRating, Rating } from '../model/rating.js';
import { evaluateIndicator } from './evaluate-indicator.js';
import { findings } from './findings.js';
import type { Outcome } from './outcome.js';
import { rateGates } from './rate-gates.js';
import { rateCategories, rateIndicator, rateItems } from './rate-parts.js';
import { decideStar } from './rate-star.js';
import { RatingInputError } from './rating-input-error.js';
import { sumUp } from './sum-up.js';

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
  const outcomes: Outcome[] = [];
  const indicators = catalogue.indicators.map((indicator) => {
    const outcome = evaluateIndicator(indicator, values, asOfDay);
    outcomes.push(outcome);
    return rateIndicator(indicator, outcome, values);
  });
  const sums = sumUp(catalogue, outcomes);
  const gates: GateRating[] = [];
  let highest = 0;
  const stars = catalogue.stars.map((star) => {
    const failedGates = rateGates(star, outcomes, gates);
    const decision = decideStar(catalogue, star, { input, sums, failedGates });
    if (decision.met) highest = star.star;
    return decision;
  });
  return {
    catalogue: { id: catalogue.id, version: catalogue.version, hash: catalogue.hash },
    asOf: input.asOf,
    total: sums.total / 100,
    star: highest,
    categories: rateCategories(catalogue, sums),
    items: rateItems(catalogue, sums),
    indicators,
    gates,
    vetoes: input.vetoes,
    stars,
    findings: findings(catalogue, values),
  };
}
