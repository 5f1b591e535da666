/**
 * The next star as a pure optimisation: which indicators to raise, and how far, so that every category
 * reaches its floor and the rounded category scores add up to `minTotal`, in the fewest minutes. All points
 * are hundredths. Categories and indicators stand in the order of their codes.
 */
export interface PlanProblem {
  readonly minTotal: number;
  readonly categories: readonly ProblemCategory[];
}

export interface ProblemCategory {
  /** The least rounded score. */
  readonly floor: number;
  readonly indicators: readonly ProblemIndicator[];
}

export interface ProblemIndicator {
  readonly code: string;
  /** What a point of the indicator is worth in points of its category, rescaling included: n / d. */
  readonly weight: { readonly n: number; readonly d: number };
  readonly score: number;
  /** Whether the plan may leave the indicator as it is. */
  readonly mayStay: boolean;
  readonly raises: readonly Raise[];
}

export interface Raise {
  /** The score after the step. */
  readonly points: number;
  readonly minutes: number;
}

export interface PlanSolution {
  readonly minutes: number;
  readonly total: number;
  readonly steps: readonly SolvedStep[];
}

export interface SolvedStep {
  readonly code: string;
  readonly raise: Raise;
}
