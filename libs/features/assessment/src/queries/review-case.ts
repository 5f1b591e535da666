import { UnitOfWork } from '#database';
import { EvidenceQueries, type LinkedEvidenceView, type SameContentHint } from '#evidence';
import type { Principal } from '#http';
import { can } from '#identity';
import { isId, notFound } from '#kernel';
import { rate, type Catalogue, type Rating, type RatingInput } from '#rating';
import { Injectable } from '@nestjs/common';
import { scopeOf, type AssessmentCase } from '../domain/assessment-case.js';
import { applyDecisions } from '../domain/review/apply-decisions.js';
import type { Decisions, ReviewStage } from '../domain/review/review-decision.js';
import { STAGE_RULES, stageOfStatus } from '../domain/review/stage-of-status.js';
import { AssessmentStore } from '../persistence/assessment-store.js';
import type { Review } from '../persistence/review.entity.js';
import { RatingCatalogues } from './rating-catalogues.js';
import { ReviewPast } from './review-past.js';
import { ReviewedCases } from './reviewed-case.js';

/** A case as its reviewer sees it. */
export interface ReviewCase {
  readonly assessment: AssessmentCase;
  readonly catalogue: Catalogue;
  readonly stage: ReviewStage;
  readonly decisions: Decisions;
  /** every review so far, oldest first */
  readonly history: readonly Review[];
  /** as the union handed in, and as it stands with every adjustment so far */
  readonly selfInput: RatingInput;
  readonly currentInput: RatingInput;
  readonly self: Rating;
  readonly current: Rating;
  /** what is not as it was at this stage's last look; null at the first look */
  readonly changed: ReadonlySet<string> | null;
  readonly evidence: readonly LinkedEvidenceView[];
  readonly hints: readonly SameContentHint[];
}

@Injectable()
export class ReviewCases {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: AssessmentStore,
    private readonly past: ReviewPast,
    private readonly reviewed: ReviewedCases,
    private readonly catalogues: RatingCatalogues,
    private readonly evidence: EvidenceQueries,
  ) {}

  /** @throws DomainError not-found for who does not review this case at its stage */
  async of(id: string, principal: Principal): Promise<ReviewCase> {
    if (!isId(id)) throw notFound('assessment');
    return this.unitOfWork.read(async () => {
      const assessment = await this.store.get(id);
      const stage = stageOfStatus(assessment.status);
      if (!stage || !can(principal, STAGE_RULES[stage].permission, scopeOf(assessment)))
        throw notFound('assessment');
      const catalogue = await this.catalogues.of(assessment.cycle.catalogueVersionId);
      const reviewed = await this.reviewed.of(assessment, catalogue);
      const decisions = reviewed[stage]?.decisions ?? {};
      const base = stage === 'first' ? reviewed.inputs.self : reviewed.inputs.first;
      const currentInput = applyDecisions(catalogue, base, decisions);
      const evidence = await this.evidence.forAssessment(id);
      return {
        assessment,
        catalogue,
        stage,
        decisions,
        history: await this.past.reviews(id),
        selfInput: reviewed.inputs.self,
        currentInput,
        self: rate(catalogue, reviewed.inputs.self),
        current: rate(catalogue, currentInput),
        changed: await this.past.changed(id, stage, catalogue, reviewed.submission),
        evidence,
        hints: await this.evidence.sameContentElsewhere(evidence.map((one) => one.id)),
      };
    });
  }
}
