import type { ComparisonOperator, PreconditionEffect } from './catalogue-document.js';
import type { Exact } from './exact.js';
import type { Slot } from './slot.js';
import type { TraceBand } from './trace.js';

/** How an indicator's value is got from its inputs (rule 3). */
export type Measure =
  | { readonly kind: 'input'; readonly slot: Slot }
  | { readonly kind: 'ticked'; readonly slot: Slot; readonly counted: ReadonlySet<string> }
  | QuotientMeasure
  | { readonly kind: 'choice'; readonly slot: Slot }
  | { readonly kind: 'boolean'; readonly slot: Slot }
  | { readonly kind: 'date'; readonly slot: Slot }
  | { readonly kind: 'dates'; readonly slot: Slot };

/** numerator / denominator × times (1, or a formula's factor). Per hundred (`* 100`) it may exceed 1. */
export interface QuotientMeasure {
  readonly kind: 'quotient';
  readonly numerator: Slot;
  readonly denominator: Slot;
  readonly times: Exact;
  readonly perHundred: boolean;
  readonly capAtOne: boolean;
}

/** Whole hundredths; exact between the ends of a linear rule. */
export type RulePoints = number | Exact;

/** What a value hits: its points before preconditions and rounding, and how the trace shows it. */
export interface Row {
  readonly points: RulePoints;
  readonly band: TraceBand;
}

/** A row that does not depend on the value: made once for all ratings. */
export interface FixedRow extends Row {
  readonly points: number;
}

/** How points come from the value (rule 5). All points are hundredths. */
export type Rule = StepsRule | LinearRule | ChoiceRule | BooleanRule | DateAgeRule | DateRulesRule;

export interface StepsRule {
  readonly method: 'steps';
  readonly steps: readonly Step[];
  readonly otherwise: FixedRow;
}

export interface Step extends FixedRow {
  readonly op: '>=' | '>';
  readonly threshold: Exact;
}

export interface LinearRule {
  readonly method: 'linear';
  readonly from: Exact;
  readonly to: Exact;
  readonly pointsFrom: number;
  readonly pointsTo: number;
  readonly belowFrom: number;
}

export interface ChoiceRule {
  readonly method: 'choice';
  /** Those that have points. */
  readonly options: ReadonlyMap<string, FixedRow>;
}

export interface BooleanRule {
  readonly method: 'boolean';
  readonly yes: FixedRow;
  readonly no: FixedRow;
}

export interface DateAgeRule {
  readonly method: 'date_age';
  readonly steps: readonly AgeStep[];
  readonly otherwise: number;
}

export interface AgeStep {
  readonly ageDays: number;
  readonly points: number;
}

export interface DateRulesRule {
  readonly method: 'date_rules';
  readonly rules: readonly DateRule[];
  readonly otherwise: FixedRow;
}

export interface DateRule extends FixedRow {
  readonly all: readonly DateTest[];
}

/** `input op as_of + offsetDays`, or whether the input is (not) filled in. */
export type DateTest =
  | {
      readonly kind: 'compare';
      readonly slot: Slot;
      readonly op: ComparisonOperator;
      readonly offsetDays: number;
    }
  | { readonly kind: 'is_set'; readonly slot: Slot; readonly set: boolean };

/** A constant that a value is compared with. */
export type Constant = Exact | boolean | string;

/** `fact op constant` over the profile. */
export interface FactTest {
  readonly slot: Slot;
  readonly op: ComparisonOperator;
  readonly constant: Constant;
  /** `>= 200` */
  readonly required: string;
}

/** Not met: no points, or half (rule 6). */
export interface Precondition {
  readonly left: { readonly kind: 'slot'; readonly slot: Slot } | RatioOf;
  readonly op: ComparisonOperator;
  readonly constant: Constant;
  /** `agreed_due >= 2`, `delegates_attended / delegates_total >= 2/3` */
  readonly required: string;
  readonly effect: PreconditionEffect;
}

export interface RatioOf {
  readonly kind: 'ratio_of';
  readonly numerator: Slot;
  readonly denominator: Slot;
  readonly capAtOne: boolean;
}

/** What an indicator must show for a star (rule 9). */
export interface Gate {
  readonly star: number;
  readonly measure: 'value' | 'points';
  readonly op: ComparisonOperator | 'in';
  /** For `points`: hundredths. A list of options for `in`. */
  readonly constant: Constant | readonly string[];
  /** As the rating prints it: `value >= 0.9`. */
  readonly required: string;
}

/** A relation between given values: an error or a finding where it does not hold. */
export type Relation =
  | { readonly kind: 'le'; readonly left: Slot; readonly right: Slot; readonly zh: string }
  | {
      readonly kind: 'ge_diff';
      readonly left: Slot;
      readonly minuend: Slot;
      readonly subtrahend: Slot;
      readonly zh: string;
    }
  | { readonly kind: 'zero'; readonly left: Slot; readonly zh: string };
