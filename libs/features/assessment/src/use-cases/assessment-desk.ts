import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import { Clock, today, type CalendarDate } from '#kernel';
import type { Catalogue } from '#rating';
import { Injectable } from '@nestjs/common';
import type { AssessmentCase } from '../domain/assessment-case.js';
import { dueOn } from '../domain/cycle/deadlines.js';
import { AssessmentStore, type StatusChange } from '../persistence/assessment-store.js';
import { RatingCatalogues } from '../queries/rating-catalogues.js';

/** One assessment, locked, with what is needed to work on it. */
export interface OnDesk {
  readonly one: AssessmentCase;
  readonly catalogue: Catalogue;
  readonly now: Date;
  readonly day: CalendarDate;
}

/** Where every change of an assessment happens: one at a time, in one transaction, written down. */
@Injectable()
export class AssessmentDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: AssessmentStore,
    private readonly catalogues: RatingCatalogues,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found before anything else, also for ids of other districts */
  async work<T>(assessmentId: string, work: (on: OnDesk) => Promise<T>): Promise<T> {
    return this.unitOfWork.run(async () => {
      const one = await this.store.lock(assessmentId);
      const catalogue = await this.catalogues.of(one.cycle.catalogueVersionId);
      return work({ one, catalogue, now: this.clock.now(), day: today(this.clock) });
    });
  }

  /** Moves the case on; the new step's deadline counts from today. */
  async move({ one, now, day }: OnDesk, change: Omit<StatusChange, 'dueOn'>): Promise<void> {
    await this.store.move(one.id, { ...change, dueOn: dueOn(change.status, day) }, now);
  }

  log({ one }: OnDesk, action: string, data: object): void {
    this.audit.record({ action, subjectType: 'assessment', subjectId: one.id, data });
  }
}
