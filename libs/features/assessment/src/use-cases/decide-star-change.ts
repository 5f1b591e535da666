import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { Clock, conflict, forbidden, invalid, notFound, today } from '#kernel';
import { Injectable } from '@nestjs/common';
import { StarStore } from '../persistence/star-store.js';
import { CarryOutStarChange } from './carry-out-star-change.js';

const SHORTEST_NOTE = 2;

export interface DecideStarChangeCommand {
  readonly decisionId: string;
  readonly decision: 'approved' | 'refused';
  /** why it is refused; may be empty with an approval */
  readonly note: string;
  readonly principal: Principal;
}

/** The leader decides on a change somebody else proposed; it happens at once, or on its day. */
@Injectable()
export class DecideStarChange {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: StarStore,
    private readonly carryOut: CarryOutStarChange,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the union
   * @throws DomainError not-found, `star.decided` (conflict, also the second time), `star.same_person`
   *   (forbidden), `star.invalid`, `star.changed_meanwhile` (conflict) when it no longer fits the star
   */
  async execute({ decisionId, decision, note, principal }: DecideStarChangeCommand): Promise<string> {
    if (!can(principal, 'award.decide')) throw notFound('decision');
    return this.unitOfWork.run(async () => {
      const found = await this.store.lock(decisionId);
      if (!found) throw notFound('decision');
      if (found.decision !== null) throw conflict('star.decided');
      if (found.proposedBy === principal.userId) throw forbidden('star.same_person');
      if (decision === 'refused' && note.trim().length < SHORTEST_NOTE)
        throw invalid('star.invalid', [{ pointer: '/note', code: 'star.note_missing' }]);
      const now = this.clock.now();
      await this.store.update(decisionId, {
        decision,
        decidedBy: principal.userId,
        decidedByName: principal.name,
        decidedAt: now,
        note: note.trim() || null,
        closedAt: decision === 'refused' ? now : null,
      });
      const data = { decisionId, note: note.trim() };
      this.audit.record({ action: `star.${decision}`, subjectType: 'union', subjectId: found.unionId, data });
      if (decision === 'approved' && found.effectiveOn <= today(this.clock))
        if (!(await this.carryOut.execute(decisionId))) throw conflict('star.changed_meanwhile');
      return found.unionId;
    });
  }
}
