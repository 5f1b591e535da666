import type { Catalogue } from '#rating';
import { Injectable } from '@nestjs/common';
import { changedIndicators } from '../domain/review/changed-indicators.js';
import type { ReviewStage } from '../domain/review/review-decision.js';
import { ReviewStore } from '../persistence/review-store.js';
import type { Review } from '../persistence/review.entity.js';
import { SubmissionStore } from '../persistence/submission-store.js';
import type { Submission } from '../persistence/submission.entity.js';

/** What a case went through before the review that is open; inside a unit of work. */
@Injectable()
export class ReviewPast {
  constructor(
    private readonly store: ReviewStore,
    private readonly submissions: SubmissionStore,
  ) {}

  /** Oldest first. */
  async reviews(assessmentId: string): Promise<Review[]> {
    return this.store.all(assessmentId);
  }

  /** What is not as it was when this stage last finished (R13); null when it never did. */
  async changed(
    assessmentId: string,
    stage: ReviewStage,
    catalogue: Catalogue,
    now: Submission,
  ): Promise<ReadonlySet<string> | null> {
    const reviews = await this.store.all(assessmentId);
    const last = reviews.findLast((one) => one.stage === stage && one.finishedAt !== null);
    const before = last && (await this.submissions.ofRound(assessmentId, last.round));
    return before ? changedIndicators(catalogue, before.document, now.document) : null;
  }
}
