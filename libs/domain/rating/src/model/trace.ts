import type { PreconditionEffect, ScoringMethod } from './catalogue-document.js';
import type { RatedValue } from './rated-value.js';
import type { SlotSource } from './slot.js';

/** Why an indicator has its points: enough to replay them by hand. */
export interface IndicatorTrace {
  readonly method: ScoringMethod;
  readonly inputs: readonly TraceInput[];
  /** What gave the points before preconditions; null where the rule was not applied. */
  readonly band: TraceBand | null;
  readonly preconditions: readonly TracePrecondition[];
  /** Keys of unanswered inputs; empty unless the status is `missing`. */
  readonly missing: readonly string[];
  /** The tests of `applies_when` that did not hold; empty unless the status is `not_applicable`. */
  readonly notApplicable: readonly TraceTest[];
}

export interface TraceInput {
  readonly key: string;
  readonly source: SlotSource;
  readonly unit: string | null;
  /** A derived quotient is shown as a number; ticked options as a list. */
  readonly value: RatedValue | readonly string[];
}

/** `points` are catalogue points (not hundredths). */
export type TraceBand =
  | { readonly kind: 'step'; readonly index: number; readonly required: string; readonly points: number }
  | {
      readonly kind: 'linear';
      readonly segment: 'below' | 'between' | 'above';
      readonly points: number;
      /** The points as a reduced fraction, `37/15`. */
      readonly exact: string;
    }
  | { readonly kind: 'option'; readonly option: string; readonly points: number }
  | { readonly kind: 'boolean'; readonly points: number }
  | {
      readonly kind: 'age';
      readonly index: number;
      readonly ageDays: number;
      readonly limit: number;
      readonly points: number;
    }
  | { readonly kind: 'date_rule'; readonly index: number; readonly points: number }
  | { readonly kind: 'otherwise'; readonly ageDays?: number; readonly points: number }
  | { readonly kind: 'zero_denominator'; readonly points: number };

export interface TracePrecondition {
  /** `agreed_due >= 2`, `delegates_attended / delegates_total >= 2/3`. */
  readonly required: string;
  readonly met: boolean;
  readonly effect: PreconditionEffect;
}

export interface TraceTest {
  readonly fact: string;
  readonly required: string;
  readonly actual: RatedValue;
}
