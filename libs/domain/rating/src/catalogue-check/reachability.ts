import { exactOf } from '../arithmetic/decimal.js';
import { add, exact, isExact, subtract } from '../arithmetic/exact.js';
import { compileCatalogue } from '../compile/compile-catalogue.js';
import type { Catalogue, CompiledIndicator, CompiledStar } from '../model/catalogue.js';
import type { Problem } from '../model/problem.js';
import type { FactTest } from '../model/rule.js';
import { holds } from '../score/compare-values.js';
import { gateHolds } from '../score/decide-star.js';
import type { Outcome } from '../score/outcome.js';
import { sumUp } from '../score/sum-up.js';
import { problem } from '../text/describe-problem.js';
import { attainableOutcomes } from './attainable.js';
import type { CatalogueIndex } from './catalogue-index.js';

/** Every band, every condition and every star can be reached by some union. */
export function checkReachability({ document, indicators }: CatalogueIndex): readonly Problem[] {
  const catalogue = compileCatalogue(document);
  const paths = indicators.map(({ path }) => path);
  const attainable = catalogue.indicators.map(attainableOutcomes);
  return [
    ...catalogue.indicators.flatMap((indicator) => {
      const path = paths[indicator.index] ?? '';
      return [
        ...deadBands(indicator, attainable[indicator.index] ?? [], path),
        ...(isSatisfiable(indicator) ? [] : [problem('never_applies', `${path}.applies_when`)]),
      ];
    }),
    ...catalogue.stars.flatMap((star, number) => checkStar(catalogue, star, attainable, `stars.${number}`)),
  ];
}

function deadBands(
  { rule }: CompiledIndicator,
  outcomes: readonly Outcome[],
  path: string,
): readonly Problem[] {
  if (rule.method !== 'steps') return [];
  const hit = new Set(outcomes.map(({ row }) => row));
  return rule.steps.flatMap((step, band) =>
    hit.has(step) ? [] : [problem('band_unreachable', `${path}.scoring.steps.${band}`)],
  );
}

/** With every indicator applicable and at its best: gates, floors, total and prerequisites. */
function checkStar(
  catalogue: Catalogue,
  star: CompiledStar,
  attainable: readonly (readonly Outcome[])[],
  path: string,
): readonly Problem[] {
  const best = catalogue.indicators.map((indicator) => bestBehindGates(indicator, star, attainable));
  const barred = catalogue.indicators.filter((_, index) => best[index] === undefined);
  if (barred.length > 0) {
    return barred.map(({ code }) => problem('unreachable_gate', path, { indicator: code, star: star.star }));
  }
  const sums = sumUp(catalogue, best as readonly Outcome[]);
  const floors = catalogue.categories.flatMap(({ index, code }) => {
    const [actual, expected] = [(sums.categories[index] ?? 0) / 100, (star.floors[index] ?? 0) / 100];
    const params = { category: code, star: star.star, actual, expected };
    return actual >= expected ? [] : [problem('unreachable_floor', path, params)];
  });
  const points = { star: star.star, actual: sums.total / 100, expected: star.minPoints / 100 };
  return [
    ...floors,
    ...(sums.total >= star.minPoints ? [] : [problem('unreachable_points', `${path}.min_points`, points)]),
    ...(areConsistent(star.prerequisites)
      ? []
      : [problem('unreachable_prerequisite', `${path}.prerequisites`, { star: star.star })]),
  ];
}

function bestBehindGates(
  indicator: CompiledIndicator,
  star: CompiledStar,
  attainable: readonly (readonly Outcome[])[],
): Outcome | undefined {
  const gates = indicator.gates.filter((gate) => gate.star === star.star);
  const open = (attainable[indicator.index] ?? []).filter((outcome) =>
    gates.every((gate) => gateHolds(gate, indicator, outcome)),
  );
  return open.sort((a, b) => b.points - a.points)[0];
}

function isSatisfiable({ appliesWhen }: CompiledIndicator): boolean {
  if (appliesWhen === null) return true;
  const { mode, tests } = appliesWhen;
  return mode === 'all' ? areConsistent(tests) : tests.some((test) => areConsistent([test]));
}

/** Whether some value of each fact meets all its tests. */
function areConsistent(tests: readonly FactTest[]): boolean {
  return tests.every(({ slot }) => {
    const own = tests.filter((test) => test.slot === slot);
    return candidates(own).some((value) => own.every(({ op, constant }) => holds(value, op, constant)));
  });
}

/** Around every constant; facts are not negative. */
function candidates(tests: readonly FactTest[]) {
  const marks = tests.flatMap(({ constant }) => (isExact(constant) ? [constant] : []));
  if (marks.length === 0) return [true, false];
  const around = marks.flatMap((mark) => [mark, add(mark, exact(1)), subtract(mark, exact(1))]);
  return [exactOf(0), ...around.filter((value) => value.n >= 0)];
}
