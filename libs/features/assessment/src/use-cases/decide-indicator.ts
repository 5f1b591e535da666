import type { Principal } from '#http';
import { conflict } from '#kernel';
import { Injectable } from '@nestjs/common';
import { applyDecisions } from '../domain/review/apply-decisions.js';
import { checkDecision, type DecisionRequest } from '../domain/review/check-decision.js';
import type { Decisions, ReviewDecision } from '../domain/review/review-decision.js';
import { AssessmentDesk } from './assessment-desk.js';
import { ReviewDesk } from './review-desk.js';

export interface DecideIndicatorCommand {
  readonly assessmentId: string;
  readonly indicator: string;
  readonly request: DecisionRequest;
  /** `at` of the decision the reviewer had in view, null for none: no one overwrites what they did not see */
  readonly seen: string | null;
  readonly principal: Principal;
}

/** One reviewer decides on one indicator of the stage that is open. */
@Injectable()
export class DecideIndicator {
  constructor(
    private readonly desk: AssessmentDesk,
    private readonly reviews: ReviewDesk,
  ) {}

  /** @throws DomainError `review.refused` (invalid), `review.locked`, `review.decided_elsewhere` (conflict) */
  async execute(command: DecideIndicatorCommand): Promise<ReviewDecision> {
    const { indicator, request, seen, principal } = command;
    return this.desk.work(command.assessmentId, async (on) => {
      const open = await this.reviews.take(on, principal);
      const before = open.review.decisions[indicator];
      if (before?.carried) throw conflict('review.locked', { indicator });
      if ((before?.at ?? null) !== seen) throw conflict('review.decided_elsewhere', { indicator });

      const others = without(open.review.decisions, indicator);
      checkDecision(on.catalogue, indicator, request, applyDecisions(on.catalogue, open.base, others));
      const decision = signed(request, on.now.toISOString(), principal.name);
      await this.reviews.record(on, open, { ...others, [indicator]: decision }, principal);
      const { stage } = open;
      this.desk.log(on, `review.${request.kind}`, { stage, round: on.one.round, indicator, ...request });
      return decision;
    });
  }
}

function signed(request: DecisionRequest, at: string, by: string): ReviewDecision {
  return request.kind === 'accept'
    ? { kind: 'accept', at, by }
    : { ...request, reason: request.reason.trim(), at, by };
}

function without(decisions: Decisions, code: string): Decisions {
  return Object.fromEntries(Object.entries(decisions).filter(([one]) => one !== code));
}
