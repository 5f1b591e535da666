import { UnitOfWork, violatedConstraint } from '#database';
import type { Principal } from '#http';
import { Clock, conflict, invalid, notFound, today } from '#kernel';
import { Injectable } from '@nestjs/common';
import { checkTexts } from '../domain/check-text.js';
import { movePair } from '../domain/pair-status.js';
import { Pair } from '../persistence/pair.entity.js';
import { PairDesk } from './pair-desk.js';

/** The union that was asked agrees or declines; later either may end it, with a reason. */
@Injectable()
export class AnswerPair {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: PairDesk,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `mentoring.pair_state`, `mentoring.has_mentor`, not-found for the union that asked */
  async execute(principal: Principal, id: string, agree: boolean): Promise<void> {
    try {
      await this.unitOfWork.run(async () => {
        const { pair, side } = await this.desk.open(principal, id);
        const own = side === 'mentor' ? pair.mentorUnionId : pair.menteeUnionId;
        if (own === pair.askedByUnionId) throw notFound('pair');
        const status = movePair(pair.status, agree ? 'agree' : 'decline');
        const answered = { answeredBy: principal.name, answeredAt: this.clock.now() };
        const begunOn = agree ? today(this.clock) : null;
        await this.unitOfWork.writer.update(Pair, { id }, { ...answered, status, begunOn });
        this.desk.record(agree ? 'agreed' : 'declined', id);
      });
    } catch (error) {
      if (violatedConstraint(error) === 'pairs_one_mentor') throw conflict('mentoring.has_mentor');
      throw error;
    }
  }

  /** Also takes a request back. @throws DomainError `mentoring.invalid`, `mentoring.pair_state`, not-found */
  async end(principal: Principal, id: string, reason: string): Promise<void> {
    const errors = checkTexts({ reason }, { reason: { max: 300 } });
    if (errors.length > 0) throw invalid('mentoring.invalid', errors);
    await this.unitOfWork.run(async () => {
      const { pair, side } = await this.desk.open(principal, id);
      const status = movePair(pair.status, 'end');
      const ended = { endedOn: today(this.clock), endedHow: side, endedReason: reason.trim() };
      await this.unitOfWork.writer.update(Pair, { id }, { ...ended, status });
      this.desk.record('ended', id, { side, reason: reason.trim() });
    });
  }
}
