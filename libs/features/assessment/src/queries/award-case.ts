import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { isId, notFound } from '#kernel';
import { rate, type Catalogue, type Rating } from '#rating';
import { Injectable } from '@nestjs/common';
import type { AssessmentCase } from '../domain/assessment-case.js';
import type { Decisions } from '../domain/review/review-decision.js';
import type { Award } from '../persistence/award.entity.js';
import { AssessmentStore } from '../persistence/assessment-store.js';
import { AwardStore } from '../persistence/award-store.js';
import type { Proposal } from '../persistence/proposal.entity.js';
import type { Revocation } from '../persistence/revocation.entity.js';
import { demand } from '../use-cases/demand.js';
import { RatingCatalogues } from './rating-catalogues.js';
import { ReviewedCases } from './reviewed-case.js';

/** Everything a decision stands on. */
export interface AwardCase {
  readonly assessment: AssessmentCase;
  readonly catalogue: Catalogue;
  /** as handed in, and as it stands after both reviews */
  readonly self: Rating;
  readonly final: Rating;
  readonly first: Decisions;
  readonly second: Decisions;
  /** newest first */
  readonly proposals: readonly Proposal[];
  readonly award: Award | null;
  readonly revocation: Revocation | null;
}

/** Cases from the end of the second review on. */
@Injectable()
export class AwardCases {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: AssessmentStore,
    private readonly awards: AwardStore,
    private readonly catalogues: RatingCatalogues,
    private readonly reviewed: ReviewedCases,
  ) {}

  /** @throws DomainError not-found for what is not there or nobody handed in */
  async of(id: string, principal: Principal): Promise<AwardCase> {
    if (!isId(id)) throw notFound('assessment');
    return this.unitOfWork.read(async () => {
      const assessment = await this.store.get(id);
      demand(principal, 'award.view', assessment);
      const catalogue = await this.catalogues.of(assessment.cycle.catalogueVersionId);
      const { inputs, first, second } = await this.reviewed.of(assessment, catalogue);
      const award = await this.awards.awardOf(id);
      return {
        assessment,
        catalogue,
        self: rate(catalogue, inputs.self),
        final: award?.document.result ?? rate(catalogue, inputs.final),
        first: first?.decisions ?? {},
        second: second?.decisions ?? {},
        proposals: await this.awards.proposals(id),
        award,
        revocation: award && (await this.awards.revocationOf(award.id)),
      };
    });
  }
}
