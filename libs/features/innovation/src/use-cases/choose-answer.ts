import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { Clock, isId, notFound, today } from '#kernel';
import { Injectable } from '@nestjs/common';
import { moveProblem } from '../domain/problem-status.js';
import { Answer } from '../persistence/answer.entity.js';
import { Problem } from '../persistence/problem.entity.js';
import { ProblemDesk } from './problem-desk.js';

/** The asking union chooses whose craftsmen shall try; from then on they see what is confidential. */
@Injectable()
export class ChooseAnswer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: ProblemDesk,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `innovation.problem_state`, not-found */
  async execute(principal: Principal, problemId: string, answerId: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const { problem } = await this.desk.openForAsker(principal, problemId, 'innovation.propose');
      const { writer } = this.unitOfWork;
      const answer = isId(answerId) ? await writer.findOneBy(Answer, { id: answerId, problemId }) : null;
      if (!answer) throw notFound('answer');
      const status = moveProblem(problem.status, 'choose');
      await writer.update(
        Problem,
        { id: problemId },
        { status, chosenAnswerId: answerId, chosenOn: today(this.clock) },
      );
      this.desk.record('answer_chosen', problemId, { answerId, solverUnionId: answer.solverUnionId });
    });
  }
}
