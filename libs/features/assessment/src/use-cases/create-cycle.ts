import { AuditLog } from '#audit';
import { CatalogueQueries } from '#catalogue';
import { currentActor, UnitOfWork } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { Clock, forbidden, invalid, newId, type CalendarDate, type FieldError } from '#kernel';
import { Injectable } from '@nestjs/common';
import { checkCyclePlan } from '../domain/cycle/cycle-plan.js';
import { CycleStore } from '../persistence/cycle-store.js';

export interface CreateCycleCommand {
  readonly name: string;
  readonly year: number;
  /** the cut-off day that the answers speak of */
  readonly asOf: CalendarDate;
  readonly opensOn: CalendarDate;
  /** last day for self-assessments; null: 15 working days after it opens (catalogue `process`) */
  readonly dueOn: CalendarDate | null;
  /** whether three stars may be reached without two held before */
  readonly firstRound: boolean;
  readonly catalogueVersionId: string;
  readonly principal: Principal;
}

/** Plans a cycle on one published catalogue version, which it keeps for good. */
@Injectable()
export class CreateCycle {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cycles: CycleStore,
    private readonly catalogues: CatalogueQueries,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @returns the new cycle's id */
  async execute(command: CreateCycleCommand): Promise<string> {
    const { principal, ...plan } = command;
    if (!can(principal, 'cycle.manage')) throw forbidden();
    return this.unitOfWork.run(async () => {
      const { dueOn, errors } = checkCyclePlan(plan);
      const version = await this.catalogues.version(plan.catalogueVersionId);
      const wrongVersion: FieldError[] =
        version?.status === 'published'
          ? []
          : [{ pointer: '/catalogueVersionId', code: 'cycle.catalogue_not_published' }];
      if (errors.length + wrongVersion.length > 0)
        throw invalid('cycle.invalid', [...errors, ...wrongVersion]);
      const id = newId();
      await this.cycles.insert({
        id,
        districtId: currentActor().districtId ?? '',
        ...plan,
        name: plan.name.trim(),
        dueOn,
        status: 'planned',
        createdAt: this.clock.now(),
        openedAt: null,
        closedAt: null,
      });
      this.audit.record({
        action: 'cycle.created',
        subjectType: 'cycle',
        subjectId: id,
        data: { ...plan, dueOn },
      });
      return id;
    });
  }
}
