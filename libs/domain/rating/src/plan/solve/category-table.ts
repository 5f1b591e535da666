import type { ProblemCategory, ProblemIndicator } from './plan-problem.js';
import { scaleOf, type Scale, type Sum } from './scale.js';

/**
 * For every place in the category's list of indicators and every number of minutes: the most that the
 * indicators from there on can add to the category's exact score. A multiple-choice knapsack, filled from
 * the last indicator to the first, so that a plan can be read off in the order of the codes.
 */
export class CategoryTable {
  readonly scale: Scale;
  /** `sums[k][m]`: the best of indicators k, k+1, … in at most m minutes; `scale.none` where impossible. */
  readonly sums: readonly (readonly Sum[])[];
  /** `unchanged[k]`: the sum when indicators k, k+1, … stay as they are. */
  readonly unchanged: readonly Sum[];

  constructor(readonly category: ProblemCategory) {
    const { indicators } = category;
    const scale = (this.scale = scaleOf(category));
    const sums: Sum[][] = [[scale.zero]];
    const unchanged: Sum[] = [scale.zero];
    for (let k = indicators.length - 1; k >= 0; k--) {
      const indicator = indicators[k] as ProblemIndicator;
      sums.unshift(this.before(indicator, sums[0] as Sum[]));
      unchanged.unshift(this.plus(this.kept(indicator), unchanged[0] as Sum));
    }
    this.sums = sums;
    this.unchanged = unchanged;
  }

  /** The rounded score, or -1 where the sum is impossible or below the category's floor. */
  score(sum: Sum): number {
    if (sum === this.scale.none) return -1;
    const rounded = this.scale.hundredths(sum);
    return rounded >= this.category.floor ? rounded : -1;
  }

  plus(a: Sum, b: Sum): Sum {
    return a === this.scale.none || b === this.scale.none ? this.scale.none : this.scale.add(a, b);
  }

  private kept(indicator: ProblemIndicator): Sum {
    return indicator.mayStay ? this.scale.weigh(indicator, indicator.score) : this.scale.none;
  }

  private before(indicator: ProblemIndicator, after: readonly Sum[]): Sum[] {
    const { scale } = this;
    const longest = indicator.raises.reduce((most, raise) => Math.max(most, raise.minutes), 0);
    const best: Sum[] = new Array<Sum>(after.length + longest).fill(scale.none);
    const kept = this.kept(indicator);
    const choices = indicator.raises.map(({ points, minutes }) => ({
      minutes,
      gain: scale.weigh(indicator, points),
    }));
    if (kept !== scale.none) choices.push({ minutes: 0, gain: kept });
    for (const { minutes, gain } of choices) {
      for (let m = minutes; m < best.length; m++) {
        const rest = after[Math.min(m - minutes, after.length - 1)] as Sum;
        if (rest === scale.none) continue;
        const sum = scale.add(rest, gain);
        if (sum > (best[m] as Sum)) best[m] = sum;
      }
    }
    return best;
  }
}
