import type { ResolvedInput } from '../check/resolved-input.js';
import type { Catalogue, CompiledStar } from '../model/catalogue.js';
import type { PreviousStarDocument } from '../model/catalogue-document.js';
import type {
  GateRating,
  PrerequisiteRating,
  PreviousStarRating,
  RatedValue,
  StarDecision,
} from '../model/rating.js';
import {
  floorHolds,
  heldLongEnoughFrom,
  isExempt,
  prerequisiteHolds,
  previousStarHolds,
  vetoesAgainst,
} from './decide-star.js';
import type { Sums } from './sum-up.js';

/** Rule 9 for every star, lowest first; lower stars need not be met on their own. */
export function starDecisions(
  catalogue: Catalogue,
  input: ResolvedInput,
  sums: Sums,
  gates: readonly GateRating[],
): readonly StarDecision[] {
  return catalogue.stars.map((star) => decideStar(catalogue, star, input, sums, gates));
}

function decideStar(
  catalogue: Catalogue,
  star: CompiledStar,
  input: ResolvedInput,
  sums: Sums,
  gates: readonly GateRating[],
): StarDecision {
  const points = {
    required: star.minPoints / 100,
    actual: sums.total / 100,
    satisfied: sums.total >= star.minPoints,
  };
  const floors = listed(
    catalogue.categories
      .filter(({ index }) => !floorHolds(star, index, sums.categories[index] ?? null))
      .map(({ code }) => code),
  );
  const failedGates = listed(
    gates.filter((gate) => gate.star === star.star && !gate.satisfied).map(({ indicator }) => indicator),
  );
  const prerequisites = star.prerequisites.map((test): PrerequisiteRating => ({
    fact: test.slot.key,
    required: test.required,
    actual: (input.values[test.slot.index] ?? null) as RatedValue,
    satisfied: prerequisiteHolds(test, input.values),
  }));
  const previousStar = star.previous === null ? null : ratePrevious(star.previous, input);
  const vetoes = listed(vetoesAgainst(catalogue, star.star, input.vetoes));
  const met =
    points.satisfied &&
    floors.satisfied &&
    failedGates.satisfied &&
    prerequisites.every(({ satisfied }) => satisfied) &&
    previousStar?.satisfied !== false &&
    vetoes.satisfied;
  return { star: star.star, met, points, floors, gates: failedGates, prerequisites, previousStar, vetoes };
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

function listed(failed: readonly string[]): { satisfied: boolean; failed: readonly string[] } {
  return { satisfied: failed.length === 0, failed };
}
