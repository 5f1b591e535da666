import type { AnswerValue } from '../answers/answer-entry.js';

export type ReviewStage = 'first' | 'second';

interface Signed {
  /** ISO instant */
  readonly at: string;
  readonly by: string;
  /** taken over from the round before: decided then, locked now */
  readonly carried?: boolean;
}

export interface Acceptance extends Signed {
  readonly kind: 'accept';
}

/** The reviewer replaces input values; the points then follow from the rules, never from a hand. */
export interface Adjustment extends Signed {
  readonly kind: 'adjust';
  readonly values: Readonly<Record<string, AnswerValue>>;
  readonly reason: string;
}

export interface Return extends Signed {
  readonly kind: 'return';
  readonly reason: string;
}

export type ReviewDecision = Acceptance | Adjustment | Return;
export type Decisions = Readonly<Record<string, ReviewDecision>>;
