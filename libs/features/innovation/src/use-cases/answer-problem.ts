import { UnitOfWork, violatedConstraint } from '#database';
import type { Principal } from '#http';
import { Clock, conflict, invalid, isId, newId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { checkTexts } from '../domain/check-text.js';
import { moveProblem } from '../domain/problem-status.js';
import { Answer } from '../persistence/answer.entity.js';
import { Talent } from '../persistence/talent.entity.js';
import { InnovationAccess } from './innovation-access.js';
import { ProblemDesk } from './problem-desk.js';

export interface AnswerDraft {
  readonly text: string;
  /** one of the answering union's listed talents; '' for none */
  readonly talentId: string;
}

/** Another member's craftsmen say how they would solve it. */
@Injectable()
export class AnswerProblem {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: InnovationAccess,
    private readonly desk: ProblemDesk,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `innovation.own_problem`, `innovation.answered_already`, `innovation.invalid`, not-found */
  async execute(principal: Principal, problemId: string, draft: AnswerDraft): Promise<string> {
    const solverUnionId = await this.access.requireMember(principal, 'innovation.propose');
    const errors = checkTexts({ text: draft.text }, { text: { max: 2000 } });
    if (errors.length > 0) throw invalid('innovation.invalid', errors);
    try {
      return await this.unitOfWork.run(() => this.answer(principal, problemId, solverUnionId, draft));
    } catch (error) {
      if (violatedConstraint(error) === 'answers_once') throw conflict('innovation.answered_already');
      throw error;
    }
  }

  private async answer(
    principal: Principal,
    problemId: string,
    solverUnionId: string,
    { text, talentId }: AnswerDraft,
  ): Promise<string> {
    const { problem } = await this.desk.open(problemId);
    if (problem.askerUnionId === solverUnionId) throw conflict('innovation.own_problem');
    moveProblem(problem.status, 'answer');
    const id = newId();
    const { writer } = this.unitOfWork;
    if (
      talentId !== '' &&
      !(isId(talentId) && (await writer.existsBy(Talent, { id: talentId, unionId: solverUnionId })))
    )
      throw invalid('innovation.invalid', [{ pointer: '/talentId', code: 'innovation.talent_unknown' }]);
    await writer.insert(Answer, {
      id,
      districtId: principal.districtId,
      problemId,
      solverUnionId,
      talentId: talentId === '' ? null : talentId,
      text: text.trim(),
      answeredBy: principal.name,
      answeredAt: this.clock.now(),
    });
    this.desk.record('problem_answered', problemId, { answerId: id, solverUnionId });
    return id;
  }
}
