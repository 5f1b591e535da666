import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { conflict, isId, notFound } from '#kernel';
import { ownUnionId } from '#organizations';
import { Injectable } from '@nestjs/common';
import { Pair } from '../persistence/pair.entity.js';

/** Which of the two unions somebody acts for. */
export type PairSide = 'mentor' | 'mentee';

/** Opens a mentoring for changing, locked, for its two unions. All of it inside a unit of work. */
@Injectable()
export class PairDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError not-found for everybody but the chairs of the two unions */
  async open(principal: Principal, id: string): Promise<{ readonly pair: Pair; readonly side: PairSide }> {
    if (!isId(id)) throw notFound('pair');
    await this.unitOfWork.sql('SELECT FROM mentoring.pairs WHERE id = $1 FOR UPDATE', [id]);
    const pair = await this.unitOfWork.writer.findOneBy(Pair, { id });
    const unionId = ownUnionId(principal);
    if (!pair || unionId === null || !can(principal, 'mentoring.take', { unionId })) throw notFound('pair');
    if (pair.mentorUnionId === unionId) return { pair, side: 'mentor' };
    if (pair.menteeUnionId === unionId) return { pair, side: 'mentee' };
    throw notFound('pair');
  }

  /** @throws DomainError `mentoring.not_running`, not-found */
  async openRunning(principal: Principal, id: string): Promise<Pair> {
    const { pair } = await this.open(principal, id);
    if (pair.status !== 'active') throw conflict('mentoring.not_running');
    return pair;
  }

  record(action: string, pairId: string, data: Readonly<Record<string, unknown>> = {}): void {
    this.audit.record({ action: `mentoring.${action}`, subjectType: 'mentoring', subjectId: pairId, data });
  }
}
