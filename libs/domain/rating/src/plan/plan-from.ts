import { exactOf } from '../arithmetic/decimal.js';
import { ceiling, exact, multiply } from '../arithmetic/exact.js';
import type { CompiledStar } from '../model/catalogue.js';
import type { NextStar, PlanStep } from '../model/plan.js';
import { StepInputs } from './inputs/step-inputs.js';
import type { PlanOptions } from './plan-options.js';
import { PlanProblemBuilder, type Goal } from './plan-problem-builder.js';
import { planningOf } from './planning.js';
import { blockedBy } from './situation/blocked-by.js';
import { closedAnswers } from './situation/closed-answer.js';
import { scenariosOf } from './situation/scenario.js';
import type { Standing } from './situation/standing.js';
import { bestScenario, type SolvedScenario } from './solved-scenario.js';

const NOTHING: NextStar = { next: null, blockedBy: [] };

/**
 * The plan of least effort to a star from a rating that is already made, or all that stands against it:
 * what no step can change, and `unreachable` where no set of steps would be enough.
 */
export function planFrom(standing: Standing, options: PlanOptions = {}): NextStar {
  const { catalogue } = standing;
  const wanted = options.star ?? standing.star + 1;
  const star = catalogue.stars.find((each) => each.star === wanted);
  if (star === undefined || star.star <= standing.star) return NOTHING;
  const planning = planningOf(catalogue);
  const builder = new PlanProblemBuilder(planning, standing, goalOf(star, options));
  const best = bestScenario(scenariosOf(standing, planning.surveyGates), builder);
  const against = [...blockedBy(standing, star), ...(best === null ? ['unreachable'] : [])];
  if (best === null || against.length > 0) return { next: null, blockedBy: against };
  const { minutes, total } = best.solution;
  return {
    next: { star: star.star, steps: stepsOf(standing, best, builder), minutes, total: total / 100 },
    blockedBy: [],
  };
}

function goalOf(star: CompiledStar, { locked, excluded, margin }: PlanOptions): Goal {
  return {
    star,
    minTotal: star.minPoints + ceiling(multiply(exactOf(margin ?? 0), exact(100))),
    locked: new Set(locked),
    excluded: new Set(excluded),
  };
}

/** Steps on which others wait (the survey's response rate) are answered first, shown in order of codes. */
function stepsOf(
  standing: Standing,
  { scenario, solution }: SolvedScenario,
  builder: PlanProblemBuilder,
): PlanStep[] {
  const { catalogue, outcomes, input } = standing;
  const inputs = new StepInputs(standing);
  const opening = new Map(closedAnswers(catalogue, input.values).map((one) => [one.indicator, one.opening]));
  const steps = solution.steps.flatMap(({ code, raise }) => {
    const indicator = catalogue.indicatorByCode.get(code);
    return indicator === undefined ? [] : [{ indicator, raise }];
  });
  const first = steps.filter(({ indicator }) => scenario.raised.has(indicator));
  const changes = new Map(
    [...first, ...steps.filter((step) => !first.includes(step))].map(({ indicator, raise }) => [
      indicator,
      inputs.change(indicator, builder.levelOf(raise), opening.get(indicator) ?? []),
    ]),
  );
  return steps.map(({ indicator, raise }) => ({
    indicator: indicator.code,
    ...(changes.get(indicator) ?? { from: {}, to: {} }),
    gain: (raise.points - (outcomes[indicator.index]?.points ?? 0)) / 100,
    minutes: raise.minutes,
  }));
}
