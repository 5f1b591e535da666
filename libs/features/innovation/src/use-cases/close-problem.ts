import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { invalid } from '#kernel';
import { Injectable } from '@nestjs/common';
import { checkTexts } from '../domain/check-text.js';
import { moveProblem } from '../domain/problem-status.js';
import { Problem } from '../persistence/problem.entity.js';
import { ProblemDesk } from './problem-desk.js';

/** Nothing of the slip is left when others try, or nobody does. */
const UNCHOSEN = {
  chosenAnswerId: null,
  chosenOn: null,
  slipText: '',
  askerSignedBy: null,
  askerSignedAt: null,
  solverSignedBy: null,
  solverSignedAt: null,
};

/** The asking union takes its problem off the board, or opens it again for other craftsmen. */
@Injectable()
export class CloseProblem {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: ProblemDesk,
  ) {}

  /** @throws DomainError `innovation.problem_state`, `innovation.invalid`, not-found */
  async execute(
    principal: Principal,
    problemId: string,
    action: 'close' | 'reopen',
    reason: string,
  ): Promise<void> {
    const errors = checkTexts({ reason }, { reason: { max: 300 } });
    if (errors.length > 0) throw invalid('innovation.invalid', errors);
    await this.unitOfWork.run(async () => {
      const { problem } = await this.desk.openForAsker(principal, problemId, 'innovation.propose');
      const status = moveProblem(problem.status, action);
      const closedReason = action === 'close' ? reason.trim() : null;
      await this.unitOfWork.writer.update(Problem, { id: problemId }, { ...UNCHOSEN, status, closedReason });
      this.desk.record(`problem_${action === 'close' ? 'closed' : 'reopened'}`, problemId, {
        reason: reason.trim(),
      });
    });
  }
}
