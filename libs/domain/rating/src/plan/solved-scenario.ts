import type { Scenario } from './situation/scenario.js';
import { leastEffort } from './solve/least-effort.js';
import type { PlanSolution } from './solve/plan-problem.js';
import type { PlanProblemBuilder } from './plan-problem-builder.js';

export interface SolvedScenario {
  readonly scenario: Scenario;
  readonly solution: PlanSolution;
}

/** The best plan over all scenarios by the order of the contract: minutes, total, codes; null where none. */
export function bestScenario(
  scenarios: readonly Scenario[],
  builder: PlanProblemBuilder,
): SolvedScenario | null {
  let best: SolvedScenario | null = null;
  for (const scenario of scenarios) {
    const solution = leastEffort(builder.build(scenario));
    if (solution === null) continue;
    if (best === null || comesBefore(solution, best.solution)) best = { scenario, solution };
  }
  return best;
}

function comesBefore(a: PlanSolution, b: PlanSolution): boolean {
  if (a.minutes !== b.minutes) return a.minutes < b.minutes;
  if (a.total !== b.total) return a.total > b.total;
  for (const [at, { code }] of a.steps.entries()) {
    const other = b.steps[at]?.code;
    if (other === undefined || code > other) return false;
    if (code < other) return true;
  }
  return a.steps.length < b.steps.length;
}
