import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { Clock, conflict } from '#kernel';
import { Injectable } from '@nestjs/common';
import { project } from '../domain/answers/projection.js';
import { standingOf } from '../domain/answers/standing.js';
import { toRatingInput } from '../domain/answers/to-rating-input.js';
import { frameOf } from '../domain/assessment-case.js';
import { checkCaseFacts, type CaseFacts } from '../domain/cycle/case-facts.js';
import { isEditable } from '../domain/status/transition.js';
import { AssessmentStore } from '../persistence/assessment-store.js';
import { RatingCatalogues } from '../queries/rating-catalogues.js';
import { demand } from './demand.js';

export interface RecordCaseFactsCommand extends CaseFacts {
  readonly assessmentId: string;
  readonly principal: Principal;
}

/** The district enters a union's survey figures, tasks and vetoes, while the case is with the union. */
@Injectable()
export class RecordCaseFacts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: AssessmentStore,
    private readonly catalogues: RatingCatalogues,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `cycle.facts_refused` (invalid), `cycle.facts_locked` (conflict) once handed in */
  async execute({ assessmentId, system, vetoes, principal }: RecordCaseFactsCommand): Promise<void> {
    await this.unitOfWork.run(async () => {
      const one = await this.store.lock(assessmentId);
      demand(principal, 'cycle.manage', one);
      if (!isEditable(one.status)) throw conflict('cycle.facts_locked', { status: one.status });
      const catalogue = await this.catalogues.of(one.cycle.catalogueVersionId);
      checkCaseFacts(catalogue, { system, vetoes });
      const sheet = { ...one.sheet, system, vetoes };
      const { rating } = project(catalogue, toRatingInput(sheet, frameOf(one, catalogue.id)));
      await this.store.putFacts(
        one.id,
        { system, vetoes },
        standingOf(catalogue, sheet, rating),
        this.clock.now(),
      );
      this.audit.record({
        action: 'assessment.facts_recorded',
        subjectType: 'assessment',
        subjectId: one.id,
        data: { system, vetoes },
      });
    });
  }
}
