import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { can, type Permission } from '#identity';
import { isId, notFound } from '#kernel';
import { ownUnionId } from '#organizations';
import { Injectable } from '@nestjs/common';
import { Answer } from '../persistence/answer.entity.js';
import { Problem } from '../persistence/problem.entity.js';

/** Which of the two sides somebody acts for. */
export type Side = 'asker' | 'solver';

export interface OpenedProblem {
  readonly problem: Problem;
  /** the chosen answer */
  readonly chosen: Answer | null;
}

/** Opens a problem for changing, locked, for whoever may change it. */
@Injectable()
export class ProblemDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /** Inside a unit of work. @throws DomainError not-found */
  async open(id: string): Promise<OpenedProblem> {
    if (!isId(id)) throw notFound('problem');
    const { writer } = this.unitOfWork;
    await this.unitOfWork.sql('SELECT FROM innovation.problems WHERE id = $1 FOR UPDATE', [id]);
    const problem = await writer.findOneBy(Problem, { id });
    if (!problem) throw notFound('problem');
    const { chosenAnswerId } = problem;
    const chosen = chosenAnswerId === null ? null : await writer.findOneBy(Answer, { id: chosenAnswerId });
    return { problem, chosen };
  }

  /** @throws DomainError not-found unless the principal's union is one of the two sides */
  async openForSide(
    principal: Principal,
    id: string,
    permission: Permission,
  ): Promise<OpenedProblem & { side: Side }> {
    const opened = await this.open(id);
    const unionId = ownUnionId(principal);
    if (unionId === null || !can(principal, permission, { unionId })) throw notFound('problem');
    if (opened.problem.askerUnionId === unionId) return { ...opened, side: 'asker' };
    if (opened.chosen?.solverUnionId === unionId) return { ...opened, side: 'solver' };
    throw notFound('problem');
  }

  /** @throws DomainError not-found unless the principal's union posted it */
  async openForAsker(principal: Principal, id: string, permission: Permission): Promise<OpenedProblem> {
    const { side, ...opened } = await this.openForSide(principal, id, permission);
    if (side !== 'asker') throw notFound('problem');
    return opened;
  }

  record(action: string, problemId: string, data: Readonly<Record<string, unknown>> = {}): void {
    this.audit.record({ action: `innovation.${action}`, subjectType: 'problem', subjectId: problemId, data });
  }
}
