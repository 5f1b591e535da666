import type { CompiledIndicator, CompiledItem, CompiledCategory } from '../model/catalogue.js';
import type { ProblemIndicator } from './solve/plan-problem.js';

type Weight = ProblemIndicator['weight'];

/**
 * Rule 8 read per indicator: what one of its points is worth in its category, by item index.
 * category points / Σ item points × item points / Σ max points, over what applies.
 */
export function categoryWeights(
  category: CompiledCategory,
  applicable: readonly CompiledIndicator[],
): ReadonlyMap<number, Weight> {
  const maxPoints = new Map<number, number>();
  for (const { itemIndex, maxPoints: most } of applicable) {
    maxPoints.set(itemIndex, (maxPoints.get(itemIndex) ?? 0) + most);
  }
  const items = category.items.filter((item) => maxPoints.has(item.index));
  const itemPoints = items.reduce((sum, item) => sum + item.points, 0);
  const weight = (item: CompiledItem): Weight =>
    reduced(category.points * item.points, itemPoints * (maxPoints.get(item.index) ?? 1));
  return new Map(items.map((item) => [item.index, weight(item)]));
}

function reduced(n: number, d: number): Weight {
  let [a, b] = [n, d];
  while (b !== 0) [a, b] = [b, a % b];
  return { n: n / a, d: d / a };
}
