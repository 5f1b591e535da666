import { exactOf } from '../arithmetic/decimal.js';
import { ceiling, exact, multiply } from '../arithmetic/exact.js';
import type { StarDocument, VetoDocument, VetoEffect } from '../model/catalogue-document.js';
import type {
  Catalogue,
  CompiledIndicator,
  CompiledStar,
  CompiledVeto,
  IndicatorGate,
} from '../model/catalogue.js';
import { compileFactTest } from './compile-tests.js';
import type { SlotTable } from './slot-table.js';

const MAX_STAR: Readonly<Record<VetoEffect, number>> = {
  no_star_or_revoke: 0,
  no_star_until_fixed: 0,
  cap_at_1_star: 1,
};

/**
 * A star's thresholds as whole hundredths: a score of whole hundredths reaches a threshold exactly
 * when it reaches the next whole hundredth above it.
 */
export function compileStar(
  document: StarDocument,
  { categories, indicators }: Pick<Catalogue, 'categories' | 'indicators'>,
  table: SlotTable,
  parameters: ReadonlyMap<string, number>,
): CompiledStar {
  const ratio = exactOf(document.category_floor_ratio);
  return {
    star: document.star,
    document,
    minPoints: ceiling(multiply(exactOf(document.min_points), exact(100))),
    floors: categories.map((category) => ceiling(multiply(ratio, exact(category.points)))),
    gates: indicators.flatMap((indicator) => gatesOf(indicator, document.star)),
    prerequisites: (document.prerequisites ?? []).map((test) => compileFactTest(test, table, parameters)),
    previous: document.previous_star ?? null,
  };
}

export function compileVeto(document: VetoDocument): CompiledVeto {
  return { code: document.code, effect: document.effect, maxStar: MAX_STAR[document.effect], document };
}

function gatesOf(indicator: CompiledIndicator, star: number): readonly IndicatorGate[] {
  return indicator.gates.filter((gate) => gate.star === star).map((gate) => ({ indicator, gate }));
}

/** Every way in which the floors of a category may be met, once for all ratings. */
export function floorPatterns(stars: readonly CompiledStar[]): Catalogue['floorPatterns'] {
  return Array.from({ length: 2 ** stars.length }, (_, bits) =>
    Object.freeze(Object.fromEntries(stars.map(({ star }, index) => [star, (bits & (1 << index)) !== 0]))),
  );
}
