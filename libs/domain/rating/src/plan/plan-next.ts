import { resolveInput } from '../check/resolve-input.js';
import type { ResolvedInput } from '../check/resolved-input.js';
import type { Catalogue } from '../model/catalogue.js';
import type { NextStar, RatingReport } from '../model/plan.js';
import type { RatingInput } from '../model/rating-input.js';
import { evaluateIndicator } from '../score/evaluate-indicator.js';
import { rateResolved } from '../score/rate.js';
import { RatingInputError } from '../score/rating-input-error.js';
import { planFrom } from './plan-from.js';
import type { PlanOptions } from './plan-options.js';

/**
 * The plan of fewest minutes to the next star, or to the one asked for; `next` is null where that star is
 * reached already or something stands against it.
 *
 * @throws RatingInputError where the answers cannot be rated.
 */
export function planNext(catalogue: Catalogue, input: RatingInput, options: PlanOptions = {}): NextStar {
  const checked = check(catalogue, input);
  return planChecked(catalogue, checked, rateResolved(catalogue, checked).star, options);
}

/**
 * The rating with the plan to the next star: the whole result of the contract.
 *
 * @throws RatingInputError where the answers cannot be rated.
 */
export function rateWithPlan(catalogue: Catalogue, input: RatingInput): RatingReport {
  const checked = check(catalogue, input);
  const rating = rateResolved(catalogue, checked);
  return { ...rating, ...planChecked(catalogue, checked, rating.star) };
}

function check(catalogue: Catalogue, input: RatingInput): ResolvedInput {
  const checked = resolveInput(catalogue, input);
  if (checked.problems.length > 0) throw new RatingInputError(checked.problems);
  return checked;
}

function planChecked(
  catalogue: Catalogue,
  input: ResolvedInput,
  star: number,
  options?: PlanOptions,
): NextStar {
  const outcomes = catalogue.indicators.map((one) => evaluateIndicator(one, input.values, input.asOfDay));
  return planFrom({ catalogue, input, outcomes, star }, options);
}
