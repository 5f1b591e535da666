import type { Principal } from '#http';
import { conflict } from '#kernel';
import { rate, type RatingInput } from '#rating';
import { Injectable } from '@nestjs/common';
import { hundredths } from '../domain/result/hundredths.js';
import { applyDecisions } from '../domain/review/apply-decisions.js';
import { carryDecisions } from '../domain/review/carry-decisions.js';
import type { Decisions, ReviewStage } from '../domain/review/review-decision.js';
import { STAGE_RULES, stageOfStatus } from '../domain/review/stage-of-status.js';
import { ReviewStore } from '../persistence/review-store.js';
import type { Review } from '../persistence/review.entity.js';
import { ReviewedCases } from '../queries/reviewed-case.js';
import type { OnDesk } from './assessment-desk.js';
import { demand } from './demand.js';

/** The review that may be worked on now. */
export interface OpenReview {
  readonly stage: ReviewStage;
  readonly review: Review;
  /** what the stage starts from: for the second, with the first one's adjustments */
  readonly base: RatingInput;
}

export interface Score {
  /** hundredths of a point */
  readonly total: number;
  readonly star: number;
}

/** The reviews of a case on the desk; inside a unit of work. */
@Injectable()
export class ReviewDesk {
  constructor(
    private readonly reviews: ReviewStore,
    private readonly cases: ReviewedCases,
  ) {}

  /**
   * @throws DomainError not-found for who does not review this case at its stage, `review.not_open`
   *   (conflict) when it waits for nobody's review
   */
  async take({ one, catalogue }: OnDesk, principal: Principal): Promise<OpenReview> {
    const stage = stageOfStatus(one.status);
    if (!stage) {
      demand(principal, 'assessment.view', one);
      throw conflict('review.not_open', { status: one.status });
    }
    demand(principal, STAGE_RULES[stage].permission, one);
    const reviewed = await this.cases.of(one, catalogue);
    const review = reviewed[stage];
    if (review?.round !== one.round || review.finishedAt)
      throw conflict('review.not_open', { status: one.status });
    return { stage, review, base: stage === 'first' ? reviewed.inputs.self : reviewed.inputs.first };
  }

  /** Writes decisions with the score they lead to. @param outcome set when the stage ends with them */
  async record(
    { catalogue, now }: OnDesk,
    { review, base }: OpenReview,
    decisions: Decisions,
    principal: Principal,
    outcome: 'passed' | 'returned' | null = null,
  ): Promise<Score> {
    const rating = rate(catalogue, applyDecisions(catalogue, base, decisions));
    const score = { total: hundredths(rating.total), star: rating.star };
    await this.reviews.update(review.id, {
      decisions,
      ...score,
      reviewerId: principal.userId,
      reviewerName: principal.name,
      ...(outcome && { outcome, finishedAt: now }),
    });
    return score;
  }

  /** After a submission. What either stage gave back is open again, the rest of the first stage stands. */
  async openFirst({ one, now }: OnDesk, round: number): Promise<void> {
    const last = await this.reviews.latest(one.id, 'first');
    const carried = carryDecisions(last?.decisions ?? {}, new Set(Object.keys(one.returned)));
    await this.reviews.open(one.id, 'first', round, carried, now);
  }

  /** After the first stage passed a case on. */
  async openSecond({ one, now }: OnDesk): Promise<void> {
    const last = await this.reviews.latest(one.id, 'second');
    const carried = carryDecisions(last?.decisions ?? {}, new Set());
    await this.reviews.open(one.id, 'second', one.round, carried, now);
  }
}
