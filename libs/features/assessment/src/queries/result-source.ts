import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { isId, notFound } from '#kernel';
import { rateWithPlan, type Catalogue, type RatingReport } from '#rating';
import { Injectable } from '@nestjs/common';
import type { AssessmentCase } from '../domain/assessment-case.js';
import type { ResultDocument } from '../domain/result/result-document.js';
import type { SubmissionDocument } from '../domain/result/submission-document.js';
import type { Decisions } from '../domain/review/review-decision.js';
import { AssessmentStore } from '../persistence/assessment-store.js';
import { AwardStore } from '../persistence/award-store.js';
import type { Award } from '../persistence/award.entity.js';
import type { Revocation } from '../persistence/revocation.entity.js';
import { SubmissionStore } from '../persistence/submission-store.js';
import { demand } from '../use-cases/demand.js';
import { RatingCatalogues } from './rating-catalogues.js';
import type { Star } from '../domain/star/star.js';
import type { StarStanding } from '../domain/star/star-standing.js';
import { StarQueries } from './star.queries.js';

/** A result with the frozen document it stands on. */
export interface ResultSource {
  readonly assessment: AssessmentCase;
  readonly catalogue: Catalogue;
  /** `submitted`: what the union handed in; `decided`: what the district decided */
  readonly stage: 'submitted' | 'decided';
  readonly document: SubmissionDocument | ResultDocument;
  /** of the document, `sha256:…` */
  readonly sha256: string;
  /** computed anew from the document, with the plan to the next star */
  readonly result: RatingReport;
  /** as the union handed in */
  readonly self: SubmissionDocument;
  readonly first: Decisions;
  readonly second: Decisions;
  readonly award: Award | null;
  readonly revocation: Revocation | null;
  /** where the union's star stands, if this award is the one that counts */
  readonly standing: StarStanding | null;
}

/** The stars that a certificate says: those in force; 0 where there is none to certify. */
export function certifiedStar({ standing }: Pick<ResultSource, 'standing'>): Star {
  return standing && !standing.suspended ? standing.star : 0;
}

/** Reads what a result page or a report shows, from frozen documents only (R66). */
@Injectable()
export class ResultSources {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: AssessmentStore,
    private readonly submissions: SubmissionStore,
    private readonly awards: AwardStore,
    private readonly catalogues: RatingCatalogues,
    private readonly stars: StarQueries,
  ) {}

  /** @throws DomainError not-found for what the reader may not see, and for a case never handed in */
  async of(assessmentId: string, principal: Principal): Promise<ResultSource> {
    if (!isId(assessmentId)) throw notFound('assessment');
    return this.unitOfWork.read(async () => {
      demand(principal, 'report.view', await this.store.get(assessmentId));
      return this.frozen(assessmentId);
    });
  }

  /** For a job, whose asker was let through already. */
  async frozen(assessmentId: string): Promise<ResultSource> {
    return this.unitOfWork.read(async () => {
      const assessment = await this.store.get(assessmentId);
      const submission = await this.submissions.latest(assessmentId);
      if (!submission) throw notFound('submission');
      const catalogue = await this.catalogues.of(assessment.cycle.catalogueVersionId);
      const award = await this.awards.awardOf(assessmentId);
      const decided = award ?? (await this.declined(assessment));
      const { document, sha256 } = decided ?? submission;
      return {
        assessment,
        catalogue,
        stage: decided ? 'decided' : 'submitted',
        document,
        sha256,
        result: rateWithPlan(catalogue, document.input),
        self: submission.document,
        first: decided?.document.first ?? {},
        second: decided?.document.second ?? {},
        award,
        revocation: award && (await this.awards.revocationOf(award.id)),
        standing: award && (await this.standing(award)),
      };
    });
  }

  private async standing({ id, unionId }: Award): Promise<StarStanding | null> {
    const standing = await this.stars.current(unionId);
    return standing.awardId === id ? standing : null;
  }

  /** The document of an approved proposal that gave no star. */
  private async declined({ id, status }: AssessmentCase) {
    if (status !== 'not_awarded') return null;
    const proposals = await this.awards.proposals(id);
    return proposals.find(({ decision }) => decision === 'approved') ?? null;
  }
}
