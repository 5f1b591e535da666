import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { Clock, conflict, isId, newId, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import { AssessmentStore } from '../persistence/assessment-store.js';
import { CycleStore } from '../persistence/cycle-store.js';
import type { Cycle } from '../persistence/cycle.entity.js';
import { FirstSheets } from '../queries/first-sheets.js';

export interface StartAssessmentCommand {
  readonly cycleId: string;
  readonly unionId: string;
  readonly principal: Principal;
}

/** Begins a union's self-assessment in an open cycle with what is known already, all of it unconfirmed. */
@Injectable()
export class StartAssessment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cycles: CycleStore,
    private readonly store: AssessmentStore,
    private readonly sheets: FirstSheets,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Starting twice, or two at once, finds the first. @returns the assessment's id */
  async execute({ cycleId, unionId, principal }: StartAssessmentCommand): Promise<string> {
    if (!isId(unionId) || !can(principal, 'assessment.edit', { unionId })) throw notFound('union');
    return this.unitOfWork.run(async () => {
      const cycle = await this.cycles.lock(cycleId, 'share');
      const existing = await this.store.idOf(cycleId, unionId);
      if (existing) return existing;
      if (cycle.status !== 'open') throw conflict('assessment.cycle_not_open');
      return this.begin(unionId, cycle);
    });
  }

  private async begin(unionId: string, cycle: Cycle): Promise<string> {
    const first = await this.sheets.of(unionId, cycle);
    const id = newId();
    const { districtId, id: cycleId, dueOn } = cycle;
    const at = this.clock.now();
    const inserted = await this.store.insert({ id, districtId, cycleId, unionId, dueOn, at, ...first });
    if (!inserted) {
      const other = await this.store.idOf(cycleId, unionId);
      if (!other) throw new Error('an assessment that could not be inserted is not there either');
      return other;
    }
    const carried = Object.keys(first.sheet.answers).length;
    this.audit.record({
      action: 'assessment.started',
      subjectType: 'assessment',
      subjectId: id,
      data: { cycleId, unionId, carried },
    });
    return id;
  }
}
