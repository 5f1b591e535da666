import type { CompiledStar } from '../../model/catalogue.js';
import { prerequisiteHolds, previousStarHolds, vetoesAgainst } from '../../score/decide-star.js';
import type { Standing } from './standing.js';

/** What stands against the star whatever the union does now: vetoes, prerequisites, the star held before. */
export function blockedBy({ catalogue, input }: Standing, star: CompiledStar): readonly string[] {
  const vetoes = vetoesAgainst(catalogue, star.star, input.vetoes).map((code) => `veto:${code}`);
  const prerequisites = star.prerequisites
    .filter((test) => !prerequisiteHolds(test, input.values))
    .map((test) => `prerequisite:${test.slot.key}`);
  const waits = star.previous !== null && !previousStarHolds(star.previous, input);
  return [...vetoes, ...prerequisites, ...(waits ? ['previous_star'] : [])];
}
