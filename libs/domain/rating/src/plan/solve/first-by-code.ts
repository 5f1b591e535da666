import type { CategoryTable } from './category-table.js';
import type { ProblemIndicator, SolvedStep } from './plan-problem.js';
import type { Sum } from './scale.js';
import type { TotalTable } from './total-table.js';

/** A beginning of a plan: what is left of the minutes, what is still needed, the steps so far. */
interface Path {
  readonly minutes: number;
  /** Hundredths that the present category and the later ones must still bring. */
  readonly need: number;
  /** Exact score so far in the present category, in its scale. */
  readonly sum: Sum;
  readonly steps: Link | null;
}

interface Link {
  readonly step: SolvedStep;
  readonly before: Link | null;
}

/**
 * Of all plans within `minutes` that reach `total`: the one whose sorted codes come first, the shorter list
 * before a longer one that begins with it. Walks the indicators in the order of their codes and keeps every
 * beginning with the same codes that can still be finished: stop if nothing more is needed, else raise the
 * indicator if any beginning allows it, else leave it.
 */
export function firstByCode(
  tables: readonly CategoryTable[],
  totals: TotalTable,
  minutes: number,
  total: number,
): SolvedStep[] {
  let paths: Path[] = [{ minutes, need: total, sum: 0, steps: null }];
  for (const [c, table] of tables.entries()) {
    paths = paths.map((path) => ({ ...path, sum: table.scale.zero }));
    for (const [k, indicator] of table.category.indicators.entries()) {
      const done = paths.find((path) => isComplete(table, totals, c, k, path));
      if (done !== undefined) return stepsOf(done);
      const raised = distinct(paths.flatMap((path) => raisedPaths(table, indicator, path)));
      const open = raised.filter((path) => canFinish(table, totals, c, k + 1, path));
      paths = open.length > 0 ? open : paths.flatMap((path) => keptPath(table, indicator, path));
    }
    paths = paths.map((path) => ({ ...path, need: path.need - table.score(path.sum) }));
  }
  const done = paths.find((path) => path.need <= 0);
  if (done === undefined) throw new Error('the totals promised a plan that does not exist');
  return stepsOf(done);
}

function isComplete(table: CategoryTable, totals: TotalTable, c: number, k: number, path: Path): boolean {
  const kept = table.score(table.plus(path.sum, table.unchanged[k] as Sum));
  const later = totals.keeping(c + 1);
  return kept >= 0 && later >= 0 && kept + later >= path.need;
}

function canFinish(table: CategoryTable, totals: TotalTable, c: number, k: number, path: Path): boolean {
  const rest = table.sums[k] as readonly Sum[];
  let previous = table.scale.none;
  for (let m = 0; m <= path.minutes && m < rest.length; m++) {
    const sum = rest[m] as Sum;
    if (sum === previous) continue;
    previous = sum;
    const score = table.score(table.plus(path.sum, sum));
    const later = totals.within(c + 1, path.minutes - m);
    if (score >= 0 && later >= 0 && score + later >= path.need) return true;
  }
  return false;
}

function raisedPaths(table: CategoryTable, indicator: ProblemIndicator, path: Path): Path[] {
  return indicator.raises
    .filter((raise) => raise.minutes <= path.minutes)
    .map((raise) => ({
      minutes: path.minutes - raise.minutes,
      need: path.need,
      sum: table.plus(path.sum, table.scale.weigh(indicator, raise.points)),
      steps: { step: { code: indicator.code, raise }, before: path.steps },
    }));
}

function keptPath(table: CategoryTable, indicator: ProblemIndicator, path: Path): Path[] {
  if (!indicator.mayStay) return [];
  return [{ ...path, sum: table.plus(path.sum, table.scale.weigh(indicator, indicator.score)) }];
}

/** Beginnings that differ only in the sum: the higher one serves. */
function distinct(paths: readonly Path[]): Path[] {
  const best = new Map<string, Path>();
  for (const path of paths) {
    const key = `${path.minutes}/${path.need}`;
    const known = best.get(key);
    if (known === undefined || path.sum > known.sum) best.set(key, path);
  }
  return [...best.values()];
}

function stepsOf(path: Path): SolvedStep[] {
  const steps: SolvedStep[] = [];
  for (let link = path.steps; link !== null; link = link.before) steps.unshift(link.step);
  return steps;
}
