import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { Clock, forbidden } from '#kernel';
import { Injectable } from '@nestjs/common';
import { moveCycle, type CycleAction } from '../domain/cycle/cycle-status.js';
import { CycleStore } from '../persistence/cycle-store.js';

export interface MoveCycleCommand {
  readonly cycleId: string;
  readonly action: CycleAction;
  readonly principal: Principal;
}

/** Opens a planned cycle to the unions, or closes an open one to new submissions. */
@Injectable()
export class MoveCycle {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cycles: CycleStore,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async execute({ cycleId, action, principal }: MoveCycleCommand): Promise<void> {
    if (!can(principal, 'cycle.manage')) throw forbidden();
    await this.unitOfWork.run(async () => {
      const cycle = await this.cycles.lock(cycleId, 'update');
      const status = moveCycle(cycle.status, action);
      const now = this.clock.now();
      await this.cycles.move(cycleId, {
        status,
        ...(action === 'open' ? { openedAt: now } : { closedAt: now }),
      });
      this.audit.record({ action: `cycle.${status}`, subjectType: 'cycle', subjectId: cycleId });
    });
  }
}
