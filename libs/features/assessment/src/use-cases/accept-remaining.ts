import type { Principal } from '#http';
import { invalid } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { ReviewDecision } from '../domain/review/review-decision.js';
import { AssessmentDesk } from './assessment-desk.js';
import { ReviewDesk } from './review-desk.js';

export interface AcceptRemainingCommand {
  readonly assessmentId: string;
  /** the indicators the reviewer had in view, undecided */
  readonly indicators: readonly string[];
  readonly principal: Principal;
}

/** Accepts several indicators at once, each with an entry of its own in the audit log (R46). */
@Injectable()
export class AcceptRemaining {
  constructor(
    private readonly desk: AssessmentDesk,
    private readonly reviews: ReviewDesk,
  ) {}

  /** Those decided in the meantime keep their decision. @returns how many were accepted */
  async execute({ assessmentId, indicators, principal }: AcceptRemainingCommand): Promise<number> {
    return this.desk.work(assessmentId, async (on) => {
      const open = await this.reviews.take(on, principal);
      if (indicators.some((code) => !on.catalogue.indicatorByCode.has(code)))
        throw invalid('review.refused', [{ pointer: '/indicators', code: 'review.unknown_indicator' }]);
      const undecided = [...new Set(indicators)].filter((code) => !open.review.decisions[code]);
      const accept: ReviewDecision = { kind: 'accept', at: on.now.toISOString(), by: principal.name };
      const accepted = Object.fromEntries(undecided.map((code) => [code, accept]));
      await this.reviews.record(on, open, { ...open.review.decisions, ...accepted }, principal);
      for (const indicator of undecided)
        this.desk.log(on, 'review.accept', { stage: open.stage, round: on.one.round, indicator });
      return undecided.length;
    });
  }
}
