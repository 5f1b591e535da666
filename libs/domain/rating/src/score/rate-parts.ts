import type { Catalogue, CompiledIndicator } from '../model/catalogue.js';
import type { CategoryRating, IndicatorRating, ItemRating } from '../model/rating.js';
import type { SlotValues } from '../model/slot.js';
import { floorHolds } from './decide-star.js';
import type { Outcome } from './outcome.js';
import type { Sums } from './sum-up.js';
import { shownValue, traceIndicator } from './trace-indicator.js';

export function rateIndicator(
  indicator: CompiledIndicator,
  outcome: Outcome,
  values: SlotValues,
): IndicatorRating {
  const applicable = outcome.status !== 'not_applicable';
  return {
    code: indicator.code,
    maxPoints: indicator.maxPoints / 100,
    score: applicable ? outcome.points / 100 : null,
    applicable,
    status: outcome.status,
    value: shownValue(outcome.value),
    trace: traceIndicator(indicator, outcome, values),
  };
}

export function rateItems(catalogue: Catalogue, sums: Sums): readonly ItemRating[] {
  return catalogue.items.map((item) => {
    const score = sums.items[item.index] ?? null;
    return {
      code: item.code,
      points: item.document.points,
      score: inPoints(score),
      applicable: score !== null,
    };
  });
}

export function rateCategories(catalogue: Catalogue, sums: Sums): readonly CategoryRating[] {
  return catalogue.categories.map((category) => {
    const score = sums.categories[category.index] ?? null;
    let met = 0;
    catalogue.stars.forEach((star, bit) => {
      if (floorHolds(star, category.index, score)) met |= 1 << bit;
    });
    const floorMet = catalogue.floorPatterns[met] ?? {};
    const { points } = category.document;
    return { code: category.code, points, score: inPoints(score), applicable: score !== null, floorMet };
  });
}

function inPoints(hundredths: number | null): number | null {
  return hundredths === null ? null : hundredths / 100;
}
