import type { ProblemCategory, ProblemIndicator } from './plan-problem.js';

/** An exact category score times the category's common denominator; one scale never mixes the two types. */
export type Sum = number | bigint;

/**
 * Exact category scores as whole numbers: every weight of the category is brought to one denominator.
 * `number` while the sums are safe, else `bigint`.
 */
export interface Scale {
  /** Marks what cannot be reached; less than every sum. */
  readonly none: Sum;
  readonly zero: Sum;
  /** `points` hundredths of the indicator as a share of the category's exact score. */
  weigh(indicator: ProblemIndicator, points: number): Sum;
  add(a: Sum, b: Sum): Sum;
  /** The exact score rounded half up to hundredths, as the rating rounds it. */
  hundredths(sum: Sum): number;
}

const SAFE = 2n ** 52n;

export function scaleOf(category: ProblemCategory): Scale {
  const { denominator, safe } = commonDenominator(category);
  return safe ? numberScale(Number(denominator)) : bigScale(denominator);
}

/** The common denominator of the category's weights, and whether plain numbers hold twice every sum. */
function commonDenominator(category: ProblemCategory): { denominator: bigint; safe: boolean } {
  let denominator = 1n;
  for (const { weight } of category.indicators) {
    denominator = leastCommonMultiple(denominator, BigInt(weight.d));
  }
  let most = 0n;
  for (const { weight, score, raises } of category.indicators) {
    const points = Math.max(score, ...raises.map((raise) => raise.points));
    most += (BigInt(weight.n) * BigInt(points) * denominator) / BigInt(weight.d);
  }
  return { denominator, safe: most < SAFE && denominator < SAFE };
}

function numberScale(denominator: number): Scale {
  return {
    none: -1,
    zero: 0,
    weigh: ({ weight }, points) => weight.n * (denominator / weight.d) * points,
    add: (a, b) => (a as number) + (b as number),
    hundredths: (sum) => {
      const rest = (sum as number) % denominator;
      return ((sum as number) - rest) / denominator + (2 * rest >= denominator ? 1 : 0);
    },
  };
}

function bigScale(denominator: bigint): Scale {
  return {
    none: -1n,
    zero: 0n,
    weigh: ({ weight }, points) => (BigInt(weight.n) * denominator * BigInt(points)) / BigInt(weight.d),
    add: (a, b) => (a as bigint) + (b as bigint),
    hundredths: (sum) => Number((2n * (sum as bigint) + denominator) / (2n * denominator)),
  };
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}
