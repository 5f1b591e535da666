import type { AssessmentAction, AssessmentStatus } from '../status/assessment-status.js';
import type { ReviewStage } from './review-decision.js';

/** Which stage a case waits for; null when it is nobody's turn to review. */
export function stageOfStatus(status: AssessmentStatus): ReviewStage | null {
  if (status === 'submitted') return 'first';
  return status === 'first_reviewed' ? 'second' : null;
}

interface StageRules {
  readonly permission: 'review.first' | 'review.second';
  readonly pass: AssessmentAction;
  readonly giveBack: AssessmentAction;
}

export const STAGE_RULES: Readonly<Record<ReviewStage, StageRules>> = {
  first: { permission: 'review.first', pass: 'pass_first', giveBack: 'return_first' },
  second: { permission: 'review.second', pass: 'pass_second', giveBack: 'return_second' },
};
