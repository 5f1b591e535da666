import type { Principal } from '#http';
import { invalid } from '#kernel';
import type { Catalogue } from '#rating';
import { Injectable } from '@nestjs/common';
import { returnedItems } from '../domain/review/returned-items.js';
import type { Decisions } from '../domain/review/review-decision.js';
import { STAGE_RULES } from '../domain/review/stage-of-status.js';
import type { AssessmentStatus } from '../domain/status/assessment-status.js';
import { transition } from '../domain/status/transition.js';
import { AssessmentDesk } from './assessment-desk.js';
import { ReviewDesk } from './review-desk.js';

export interface FinishReviewCommand {
  readonly assessmentId: string;
  readonly principal: Principal;
}

/** Ends a stage: back to the union where anything was returned, else on to the next. */
@Injectable()
export class FinishReview {
  constructor(
    private readonly desk: AssessmentDesk,
    private readonly reviews: ReviewDesk,
  ) {}

  /** @throws DomainError `review.undecided` (invalid) naming the indicators without a decision */
  async execute({ assessmentId, principal }: FinishReviewCommand): Promise<AssessmentStatus> {
    return this.desk.work(assessmentId, async (on) => {
      const open = await this.reviews.take(on, principal);
      const { decisions } = open.review;
      assertDecided(on.catalogue, decisions);
      const returned = returnedItems(decisions, open.stage, on.day);
      const givesBack = Object.keys(returned).length > 0;
      const { giveBack, pass } = STAGE_RULES[open.stage];
      const status = transition(on.one.status, givesBack ? giveBack : pass);
      const outcome = givesBack ? 'returned' : 'passed';
      const score = await this.reviews.record(on, open, decisions, principal, outcome);
      await this.desk.move(on, { status, returned, ...score });
      if (status === 'first_reviewed') await this.reviews.openSecond(on);
      this.desk.log(on, `review.${outcome}`, {
        stage: open.stage,
        round: on.one.round,
        returned: Object.keys(returned),
        ...score,
      });
      return status;
    });
  }
}

function assertDecided(catalogue: Catalogue, decisions: Decisions): void {
  const undecided = catalogue.indicators.filter(({ code }) => !decisions[code]);
  if (undecided.length === 0) return;
  const errors = undecided.map(({ code }) => ({ pointer: `/decisions/${code}`, code: 'review.not_decided' }));
  throw invalid('review.undecided', errors, { count: undecided.length });
}
