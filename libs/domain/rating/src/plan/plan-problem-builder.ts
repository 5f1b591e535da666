import type { CompiledIndicator, CompiledStar } from '../model/catalogue.js';
import { gateHolds } from '../score/decide-star.js';
import { applies } from '../score/evaluate-indicator.js';
import { categoryWeights } from './category-weights.js';
import type { Level } from './levels/level.js';
import { reachableLevels } from './levels/reachable-levels.js';
import { minutesOf } from './minutes-of.js';
import type { Planning } from './planning.js';
import type { Scenario } from './situation/scenario.js';
import type { Standing } from './situation/standing.js';
import type { PlanProblem, ProblemIndicator, Raise } from './solve/plan-problem.js';

/** What is to be reached, with the chair's wishes. */
export interface Goal {
  readonly star: CompiledStar;
  /** The least total in hundredths. */
  readonly minTotal: number;
  readonly locked: ReadonlySet<string>;
  readonly excluded: ReadonlySet<string>;
}

/** States a scenario as an optimisation problem. */
export class PlanProblemBuilder {
  private readonly levels: readonly (readonly Level[])[];
  private readonly levelsOfRaises = new WeakMap<Raise, Level>();

  constructor(
    private readonly planning: Planning,
    private readonly standing: Standing,
    private readonly goal: Goal,
  ) {
    this.levels = planning.levels(goal.star.star);
  }

  /** A category in which nothing applies brings no points and asks for none. */
  build(scenario: Scenario): PlanProblem {
    const categories = this.planning.categories.flatMap(({ category, indicators }) => {
      const applicable = indicators.filter((one) => applies(one.appliesWhen, scenario.values));
      if (applicable.length === 0) return [];
      const weights = categoryWeights(category, applicable);
      const stated = applicable.map((indicator): ProblemIndicator => {
        const weight = weights.get(indicator.itemIndex) ?? { n: 0, d: 1 };
        return { code: indicator.code, weight, ...this.choices(indicator, scenario) };
      });
      return [{ floor: this.goal.star.floors[category.index] ?? 0, indicators: stated }];
    });
    return { minTotal: this.goal.minTotal, categories };
  }

  /** The level that a raise of one of the problems built here reaches. */
  levelOf(raise: Raise): Level {
    const level = this.levelsOfRaises.get(raise);
    if (level === undefined) throw new Error('the raise belongs to another problem');
    return level;
  }

  private choices(
    indicator: CompiledIndicator,
    scenario: Scenario,
  ): Omit<ProblemIndicator, 'code' | 'weight'> {
    const { code } = indicator;
    const score = this.standing.outcomes[indicator.index]?.points ?? 0;
    const must = scenario.raised.has(indicator) || this.goal.locked.has(code);
    return {
      score,
      mayStay: !must && this.holdsGates(indicator),
      raises:
        scenario.barred.has(indicator) || this.goal.excluded.has(code)
          ? []
          : this.raises(indicator, score, scenario),
    };
  }

  /** An indicator that only now applies has no value yet: its gates wait for a step. */
  private holdsGates(indicator: CompiledIndicator): boolean {
    const outcome = this.standing.outcomes[indicator.index];
    const gates = indicator.gates.filter((gate) => gate.star === this.goal.star.star);
    if (outcome === undefined || outcome.status === 'not_applicable') return gates.length === 0;
    return gates.every((gate) => gateHolds(gate, indicator, outcome));
  }

  private raises(indicator: CompiledIndicator, score: number, scenario: Scenario): Raise[] {
    const accepts = scenario.raised.get(indicator) ?? (() => true);
    const above = (this.levels[indicator.index] ?? []).filter(
      (level) => level.points > score && accepts(level),
    );
    return reachableLevels(indicator, above, this.standing.input.values).map((level) => {
      const raise = { points: level.points, minutes: minutesOf(indicator, level.points - score) };
      this.levelsOfRaises.set(raise, level);
      return raise;
    });
  }
}
