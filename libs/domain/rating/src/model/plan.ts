import type { Rating } from './rating.js';
import type { InputValue } from './rating-input.js';

/** A plan of least minutes to the next star (the contract's `next`). */
export interface Plan {
  readonly star: number;
  readonly steps: readonly PlanStep[];
  readonly minutes: number;
  /** The total after the plan. */
  readonly total: number;
}

/** `from` and `to` hold the inputs that change, by key; `gain` is in indicator points. */
export interface PlanStep {
  readonly indicator: string;
  readonly from: Readonly<Record<string, InputValue>>;
  readonly to: Readonly<Record<string, InputValue>>;
  readonly gain: number;
  readonly minutes: number;
}

/** What `planNext` answers: a plan, or what stands against the next star. */
export interface NextStar {
  readonly next: Plan | null;
  /** `veto:V2`, `prerequisite:union_established_months`, `previous_star`, `unreachable`. */
  readonly blockedBy: readonly string[];
}

/** What `star rate --format json` prints. */
export interface RatingReport extends Rating, NextStar {}
