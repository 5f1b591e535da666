import { UnitOfWork } from '#database';
import { FactRecorder } from '#facts';
import type { Principal } from '#http';
import { Clock, conflict, invalid, today } from '#kernel';
import { Injectable } from '@nestjs/common';
import { checkTexts } from '../domain/check-text.js';
import { moveProblem } from '../domain/problem-status.js';
import { Problem } from '../persistence/problem.entity.js';
import { type OpenedProblem, ProblemDesk, type Side } from './problem-desk.js';

export interface SlipSignature {
  /** what was solved and what it brought; the first to sign writes it, the other signs just this text */
  readonly text: string;
}

/**
 * 技术难题解决确认单. Both sides sign one text. Signing a changed text takes the other's signature away, so
 * what is confirmed is what both read. The second signature makes the fact, in the same transaction.
 */
@Injectable()
export class SignSlip {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: ProblemDesk,
    private readonly facts: FactRecorder,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns whether both have signed now
   * @throws DomainError `innovation.signed_already`, `innovation.problem_state`, `innovation.invalid`, not-found
   */
  async execute(principal: Principal, problemId: string, { text }: SlipSignature): Promise<boolean> {
    const errors = checkTexts({ text }, { text: { max: 1000 } });
    if (errors.length > 0) throw invalid('innovation.invalid', errors);
    return this.unitOfWork.run(async () => {
      const opened = await this.desk.openForSide(principal, problemId, 'innovation.sign');
      return this.sign(opened, opened.side, text.trim(), principal.name);
    });
  }

  private async sign(
    { problem, chosen }: OpenedProblem,
    side: Side,
    text: string,
    by: string,
  ): Promise<boolean> {
    const solved = moveProblem(problem.status, 'confirm');
    const unchanged = text === problem.slipText;
    const asker = side === 'asker';
    const otherSigned = (asker ? problem.solverSignedAt : problem.askerSignedAt) !== null && unchanged;
    if (unchanged && (asker ? problem.askerSignedAt : problem.solverSignedAt) !== null)
      throw conflict('innovation.signed_already');
    const at = this.clock.now();
    const own = asker ? { askerSignedBy: by, askerSignedAt: at } : { solverSignedBy: by, solverSignedAt: at };
    const other = asker
      ? { solverSignedBy: null, solverSignedAt: null }
      : { askerSignedBy: null, askerSignedAt: null };
    const done = otherSigned ? { status: solved, solvedOn: today(this.clock) } : {};
    await this.unitOfWork.writer.update(
      Problem,
      { id: problem.id },
      { ...(unchanged ? {} : other), ...own, ...done, slipText: text },
    );
    this.desk.record('slip_signed', problem.id, { side, solved: otherSigned });
    if (otherSigned && chosen) await this.announce(problem, chosen.solverUnionId);
    return otherSigned;
  }

  /** The union whose problem it was has it solved (indicator F2.2); the one that solved it earns credit (X5). */
  private async announce(problem: Problem, solverUnionId: string): Promise<void> {
    const day = today(this.clock);
    const { id, title, askerUnionId } = problem;
    const fact = {
      from: problem.chosenOn ?? day,
      to: day,
      quantity: 1,
      unit: 'items',
      source: { type: 'problem', id, title, path: `/innovation/problems/${id}` },
    } as const;
    await this.facts.announce({ ...fact, kind: 'problem_solved', unions: [askerUnionId] });
    await this.facts.announce({ ...fact, kind: 'problem_answered', unions: [solverUnionId] });
  }
}
