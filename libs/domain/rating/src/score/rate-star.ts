import type { ResolvedInput } from '../check/resolved-input.js';
import type { PreviousStarDocument } from '../model/catalogue-document.js';
import type { Catalogue, CompiledStar } from '../model/catalogue.js';
import type { RatedValue } from '../model/rated-value.js';
import type { PrerequisiteRating, PreviousStarRating, StarDecision } from '../model/rating.js';
import {
  floorHolds,
  heldLongEnoughFrom,
  isExempt,
  prerequisiteHolds,
  previousStarHolds,
  vetoesAgainst,
} from './decide-star.js';
import type { Sums } from './sum-up.js';

/** What a star is decided by. */
export interface Standing {
  readonly input: ResolvedInput;
  readonly sums: Sums;
  readonly failedGates: readonly string[];
}

/** Rule 9 for one star; lower stars need not be met on their own. */
export function decideStar(
  catalogue: Catalogue,
  star: CompiledStar,
  { input, sums, failedGates }: Standing,
): StarDecision {
  const enough = sums.total >= star.minPoints;
  const failedFloors = floorsNotMet(catalogue, star, sums);
  const prerequisites = ratePrerequisites(star, input);
  const previousStar = star.previous === null ? null : ratePrevious(star.previous, input);
  const vetoes = vetoesAgainst(catalogue, star.star, input.vetoes);
  const met =
    enough &&
    failedFloors.length === 0 &&
    failedGates.length === 0 &&
    prerequisites.every(({ satisfied }) => satisfied) &&
    previousStar?.satisfied !== false &&
    vetoes.length === 0;
  return {
    star: star.star,
    met,
    points: { required: star.minPoints / 100, actual: sums.total / 100, satisfied: enough },
    floors: { satisfied: failedFloors.length === 0, failed: failedFloors },
    gates: { satisfied: failedGates.length === 0, failed: failedGates },
    prerequisites,
    previousStar,
    vetoes: { satisfied: vetoes.length === 0, failed: vetoes },
  };
}

function floorsNotMet(catalogue: Catalogue, star: CompiledStar, sums: Sums): readonly string[] {
  const failed: string[] = [];
  for (const { index, code } of catalogue.categories) {
    if (!floorHolds(star, index, sums.categories[index] ?? null)) failed.push(code);
  }
  return failed;
}

function ratePrerequisites(star: CompiledStar, { values }: ResolvedInput): readonly PrerequisiteRating[] {
  return star.prerequisites.map((test) => ({
    fact: test.slot.key,
    required: test.required,
    actual: (values[test.slot.index] ?? null) as RatedValue,
    satisfied: prerequisiteHolds(test, values),
  }));
}

function ratePrevious(previous: PreviousStarDocument, input: ResolvedInput): PreviousStarRating {
  return {
    star: previous.star,
    heldMonths: previous.held_months,
    exempt: isExempt(previous, input),
    heldLongEnoughFrom: heldLongEnoughFrom(previous, input),
    satisfied: previousStarHolds(previous, input),
  };
}
