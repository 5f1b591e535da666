import { UnitOfWork } from '#database';
import { FactRecorder } from '#facts';
import type { Principal } from '#http';
import { can } from '#identity';
import { Clock, conflict, invalid, isId, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import { checkTexts } from '../domain/check-text.js';
import { moveProject, projectAllows } from '../domain/project-status.js';
import { Project } from '../persistence/project.entity.js';
import { Result } from '../persistence/result.entity.js';
import { Withdrawal } from '../persistence/withdrawal.entity.js';
import { ProjectDesk } from './project-desk.js';

/**
 * A result no longer stands: the secretariat or the leading union's chair says why. It stays readable with
 * that reason, and the facts of all its unions are withdrawn in the same transaction.
 */
@Injectable()
export class WithdrawResult {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: ProjectDesk,
    private readonly facts: FactRecorder,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `innovation.withdrawn_already`, `innovation.invalid`, not-found */
  async execute(principal: Principal, resultId: string, typed: string): Promise<void> {
    const errors = checkTexts({ reason: typed }, { reason: { max: 300 } });
    if (errors.length > 0) throw invalid('innovation.invalid', errors);
    const reason = typed.trim();
    await this.unitOfWork.run(async () => {
      const { writer } = this.unitOfWork;
      const result = isId(resultId) ? await writer.findOneBy(Result, { id: resultId }) : null;
      if (!result || !mayWithdraw(principal, result.leadUnionId)) throw notFound('result');
      const { projectId, districtId } = result;
      const project = await this.desk.open(projectId);
      if (await writer.existsBy(Withdrawal, { resultId })) throw conflict('innovation.withdrawn_already');
      const withdrawal = {
        districtId,
        resultId,
        reason,
        withdrawnBy: principal.name,
        withdrawnAt: this.clock.now(),
      };
      await writer.insert(Withdrawal, withdrawal);
      if (projectAllows(project.status, 'close')) {
        const closed = { status: moveProject(project.status, 'close'), closedReason: reason };
        await writer.update(Project, { id: projectId }, closed);
      }
      this.desk.record('result_withdrawn', projectId, { resultId, reason });
      await this.facts.withdraw({ type: 'project', id: projectId }, reason);
    });
  }
}

function mayWithdraw(principal: Principal, leadUnionId: string): boolean {
  return can(principal, 'innovation.manage') || can(principal, 'innovation.sign', { unionId: leadUnionId });
}
