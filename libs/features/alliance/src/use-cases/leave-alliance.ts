import { AuditLog } from '#audit';
import { currentActor, UnitOfWork } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { Clock, conflict, invalid, newId, notFound, today } from '#kernel';
import { Injectable } from '@nestjs/common';
import { TERMS } from '../domain/terms.js';
import { Consent } from '../persistence/consent.entity.js';
import { Liaison } from '../persistence/liaison.entity.js';
import { MembershipQueries } from '../queries/membership.queries.js';
import { RecomputeMemberships } from './recompute-memberships.js';

const LONGEST_NOTE = 500;

export interface LeaveAllianceCommand {
  readonly unionId: string;
  /** why; nobody has to say */
  readonly note: string;
  readonly principal: Principal;
}

/** A union leaves whenever its chair wants to. Its star stays; whom the alliance spoke with is forgotten. */
@Injectable()
export class LeaveAlliance {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly memberships: MembershipQueries,
    private readonly recompute: RecomputeMemberships,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `alliance.no_member` (conflict), `alliance.invalid`, not-found for another's union */
  async execute({ unionId, note, principal }: LeaveAllianceCommand): Promise<void> {
    if (!can(principal, 'alliance.join', { unionId })) throw notFound('union');
    if (note.length > LONGEST_NOTE)
      throw invalid('alliance.invalid', [
        { pointer: '/note', code: 'alliance.too_long', params: { limit: LONGEST_NOTE } },
      ]);
    await this.unitOfWork.run(async () => {
      const before = await this.memberships.of(unionId);
      if (!before?.joinedOn) throw conflict('alliance.no_member');
      const [now, day] = [this.clock.now(), today(this.clock)];
      await this.unitOfWork.writer.insert(Consent, {
        id: newId(),
        districtId: currentActor().districtId ?? '',
        unionId,
        given: false,
        onDay: day,
        terms: TERMS,
        note: note.trim(),
        byUser: principal.userId,
        byName: principal.name,
        createdAt: now,
      });
      await this.unitOfWork.writer.delete(Liaison, { unionId });
      await this.recompute.of([unionId], 'consent.withdrawn');
      this.audit.record({ action: 'alliance.left', subjectType: 'union', subjectId: unionId });
    });
  }
}
