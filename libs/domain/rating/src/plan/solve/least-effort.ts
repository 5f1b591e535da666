import { CategoryTable } from './category-table.js';
import { firstByCode } from './first-by-code.js';
import type { PlanProblem, PlanSolution } from './plan-problem.js';
import { TotalTable } from './total-table.js';

/**
 * The plan of fewest minutes; among those the one with the highest total; among those the one whose sorted
 * codes come first. Exact: dynamic programming over whole numbers, category by category, because each
 * category is rounded on its own. Null where no choice of raises is enough.
 */
export function leastEffort(problem: PlanProblem): PlanSolution | null {
  const tables = problem.categories.map((category) => new CategoryTable(category));
  const totals = new TotalTable(tables);
  const minutes = totals.fewestMinutes(problem.minTotal);
  if (minutes === null) return null;
  const total = totals.within(0, minutes);
  return { minutes, total, steps: firstByCode(tables, totals, minutes, total) };
}
