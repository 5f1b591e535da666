import { UnitOfWork } from '#database';
import { FactRecorder } from '#facts';
import type { Principal } from '#http';
import { can } from '#identity';
import { forbidden, invalid } from '#kernel';
import { Injectable } from '@nestjs/common';
import { checkTexts } from '../domain/check-text.js';
import { moveProblem } from '../domain/problem-status.js';
import { Problem } from '../persistence/problem.entity.js';
import { ProblemDesk } from './problem-desk.js';

/** The secretariat annuls a confirmed slip that proved wrong; its fact is withdrawn with the same reason. */
@Injectable()
export class AnnulSlip {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: ProblemDesk,
    private readonly facts: FactRecorder,
  ) {}

  /** @throws DomainError `innovation.problem_state`, `innovation.invalid`, forbidden, not-found */
  async execute(principal: Principal, problemId: string, reason: string): Promise<void> {
    if (!can(principal, 'innovation.manage')) throw forbidden();
    const errors = checkTexts({ reason }, { reason: { max: 300 } });
    if (errors.length > 0) throw invalid('innovation.invalid', errors);
    const closedReason = reason.trim();
    await this.unitOfWork.run(async () => {
      const { problem } = await this.desk.open(problemId);
      const status = moveProblem(problem.status, 'annul');
      await this.unitOfWork.writer.update(Problem, { id: problemId }, { status, closedReason });
      this.desk.record('slip_annulled', problemId, { reason: closedReason });
      await this.facts.withdraw({ type: 'problem', id: problemId }, closedReason);
    });
  }
}
