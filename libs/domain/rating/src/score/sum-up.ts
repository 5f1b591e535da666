import { add, exact, multiply, roundHalfUp } from '../arithmetic/exact.js';
import type { Catalogue, CompiledItem } from '../model/catalogue.js';
import type { Exact } from '../model/exact.js';
import type { Outcome } from './outcome.js';

/** Rounded scores in hundredths; null where nothing applies. */
export interface Sums {
  /** By item index. */
  readonly items: readonly (number | null)[];
  /** By category index. */
  readonly categories: readonly (number | null)[];
  readonly total: number;
}

/** Rule 8: not-applicable points are shared among what applies; categories sum exact item scores. */
export function sumUp(catalogue: Catalogue, outcomes: readonly Outcome[]): Sums {
  const items: (number | null)[] = [];
  const categories: (number | null)[] = [];
  let total = 0;
  for (const category of catalogue.categories) {
    let sum: Exact = exact(0);
    let applicable = 0;
    for (const item of category.items) {
      const score = itemScore(item, outcomes);
      items[item.index] = score === null ? null : roundHalfUp(score);
      if (score === null) continue;
      sum = add(sum, score);
      applicable += item.points;
    }
    const shared = applicable === category.points ? sum : multiply(sum, exact(category.points, applicable));
    const score = applicable === 0 ? null : roundHalfUp(shared);
    categories[category.index] = score;
    total += score ?? 0;
  }
  return { items, categories, total };
}

function itemScore(item: CompiledItem, outcomes: readonly Outcome[]): Exact | null {
  let points = 0;
  let maxPoints = 0;
  for (const indicator of item.indicators) {
    const outcome = outcomes[indicator.index];
    if (outcome === undefined || outcome.status === 'not_applicable') continue;
    points += outcome.points;
    maxPoints += indicator.maxPoints;
  }
  if (maxPoints === 0) return null;
  return maxPoints === item.points ? exact(points) : multiply(exact(points), exact(item.points, maxPoints));
}
