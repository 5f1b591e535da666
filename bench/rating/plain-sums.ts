import type { CatalogueDocument } from '#rating';
import { rounded } from './plain-points.js';

export interface PlainSums {
  readonly items: readonly (number | null)[];
  readonly categories: readonly (number | null)[];
  readonly total: number;
}

/** Items, categories and total from the points in the order of the indicators; null where nothing applies. */
export function plainSums({ categories }: CatalogueDocument, points: readonly (number | null)[]): PlainSums {
  let at = 0;
  const items: (number | null)[] = [];
  let total = 0;
  const scores = categories.map((category) => {
    let [sum, applicable] = [0, 0];
    for (const item of category.items) {
      let [reached, most] = [0, 0];
      for (const { max_points: max } of item.indicators) {
        const score = points[at++] ?? null;
        if (score === null) continue;
        reached += score;
        most += max;
      }
      const score = most === 0 ? null : (item.points * reached) / most;
      items.push(score === null ? null : rounded(score));
      if (score === null) continue;
      sum += score;
      applicable += item.points;
    }
    const score = applicable === 0 ? null : rounded((category.points * sum) / applicable);
    total += score ?? 0;
    return score;
  });
  return { items, categories: scores, total: rounded(total) };
}
