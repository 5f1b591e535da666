import type { Exact } from '../model/exact.js';
import type { IndicatorStatus } from '../model/rating.js';

/** What scoring finds for one indicator; the trace is made from it. */
export interface Outcome {
  readonly status: IndicatorStatus;
  /** Rounded, in hundredths; 0 unless scored. */
  readonly points: number;
  /** What gates on `value` compare; null where there is none. */
  readonly value: MeasuredValue;
  /** The row of the rule that was hit; see `Band`. */
  readonly band: number;
  /** Points of the rule in hundredths, before preconditions and rounding; null where not applied. */
  readonly rulePoints: RulePoints | null;
  /** By precondition; empty where the rule was not applied. */
  readonly preconditionsMet: readonly boolean[];
  /** A precondition took all points: gates fail. */
  readonly barred: boolean;
}

/** Whole hundredths; exact between the ends of a linear rule. */
export type RulePoints = number | Exact;

export type MeasuredValue = Exact | string | boolean | null;

/** Rows of a rule count from 0; these stand for no row. `value`: the value itself names its points. */
export const Band = { otherwise: -1, zeroDenominator: -2, none: -3, value: -4 } as const;

/** Rows of a linear rule. */
export const LinearBand = { below: 0, between: 1, above: 2 } as const;
