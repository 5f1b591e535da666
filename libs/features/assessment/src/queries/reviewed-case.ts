import { notFound } from '#kernel';
import type { Catalogue, RatingInput } from '#rating';
import { Injectable } from '@nestjs/common';
import type { AssessmentCase } from '../domain/assessment-case.js';
import { applyDecisions } from '../domain/review/apply-decisions.js';
import { ReviewStore } from '../persistence/review-store.js';
import type { Review } from '../persistence/review.entity.js';
import { SubmissionStore } from '../persistence/submission-store.js';
import type { Submission } from '../persistence/submission.entity.js';

/** A submission with the reviews laid over it, stage by stage. */
export interface ReviewedCase {
  readonly submission: Submission;
  readonly first: Review | null;
  readonly second: Review | null;
  /** as handed in, after the first review, after both */
  readonly inputs: { readonly self: RatingInput; readonly first: RatingInput; readonly final: RatingInput };
}

/** Puts a submitted case together; inside a unit of work. */
@Injectable()
export class ReviewedCases {
  constructor(
    private readonly submissions: SubmissionStore,
    private readonly reviews: ReviewStore,
  ) {}

  /** @throws DomainError not-found for a case that was never submitted */
  async of(one: AssessmentCase, catalogue: Catalogue): Promise<ReviewedCase> {
    const submission = await this.submissions.latest(one.id);
    if (!submission) throw notFound('submission');
    const first = await this.reviews.latest(one.id, 'first');
    const second = await this.reviews.latest(one.id, 'second');
    const self = submission.document.input;
    const afterFirst = applyDecisions(catalogue, self, first?.decisions ?? {});
    const final = applyDecisions(catalogue, afterFirst, second?.decisions ?? {});
    return { submission, first, second, inputs: { self, first: afterFirst, final } };
  }
}
