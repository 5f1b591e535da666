import type { Exact } from '../model/exact.js';
import type { IndicatorStatus } from '../model/rating.js';
import type { Row } from '../model/rule.js';

/** What scoring finds for one indicator; the trace is made from it. */
export interface Outcome {
  readonly status: IndicatorStatus;
  /** Rounded, in hundredths; 0 unless scored. */
  readonly points: number;
  /** What gates on `value` compare; null where there is none. */
  readonly value: MeasuredValue;
  /** What was hit; null where the rule was not applied. */
  readonly row: Row | null;
  /** By precondition; empty where the rule was not applied. */
  readonly preconditionsMet: readonly boolean[];
  /** A precondition took all points: gates fail. */
  readonly barred: boolean;
}

export type MeasuredValue = Exact | string | boolean | null;
