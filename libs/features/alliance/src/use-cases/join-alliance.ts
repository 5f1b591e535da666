import { AuditLog } from '#audit';
import { currentActor, UnitOfWork } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { Clock, conflict, invalid, newId, notFound, today } from '#kernel';
import { Injectable } from '@nestjs/common';
import { checkLiaison, type LiaisonDetails } from '../domain/check-liaison.js';
import { TERMS } from '../domain/terms.js';
import { CertificateStore } from '../persistence/certificate-store.js';
import { Consent } from '../persistence/consent.entity.js';
import { Liaison } from '../persistence/liaison.entity.js';
import { MembershipQueries } from '../queries/membership.queries.js';
import { RecomputeMemberships } from './recompute-memberships.js';

export interface JoinAllianceCommand {
  readonly unionId: string;
  /** the chair agrees to the charter and to being shown as a member */
  readonly agreed: boolean;
  readonly liaison: LiaisonDetails;
  readonly principal: Principal;
}

/** A union with a star joins, because its chair says so. Consent is recorded with time and charter. */
@Injectable()
export class JoinAlliance {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly memberships: MembershipQueries,
    private readonly recompute: RecomputeMemberships,
    private readonly certificates: CertificateStore,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `alliance.invalid` with the fields, `alliance.not_invited` (conflict) without a star
   *   in force, `alliance.already_member` (conflict), not-found for another's union
   */
  async execute({ unionId, agreed, liaison, principal }: JoinAllianceCommand): Promise<void> {
    if (!can(principal, 'alliance.join', { unionId })) throw notFound('union');
    const errors = checkLiaison(liaison);
    if (!agreed) errors.push({ pointer: '/agreed', code: 'alliance.not_agreed' });
    if (errors.length > 0) throw invalid('alliance.invalid', errors);
    await this.unitOfWork.run(async () => {
      const before = await this.memberships.of(unionId);
      if (before?.joinedOn) throw conflict('alliance.already_member');
      const [now, day] = [this.clock.now(), today(this.clock)];
      const districtId = currentActor().districtId ?? '';
      await this.unitOfWork.writer.insert(Consent, {
        id: newId(),
        districtId,
        unionId,
        given: true,
        onDay: day,
        terms: TERMS,
        note: '',
        byUser: principal.userId,
        byName: principal.name,
        createdAt: now,
      });
      await this.unitOfWork.writer.upsert(
        Liaison,
        { districtId, unionId, ...trimmed(liaison), updatedAt: now },
        ['districtId', 'unionId'],
      );
      await this.recompute.of([unionId], 'consent.given');
      if ((await this.memberships.of(unionId))?.state !== 'active') throw conflict('alliance.not_invited');
      await this.certificates.issue(unionId, day, now);
      const subject = { subjectType: 'union', subjectId: unionId };
      this.audit.record({ action: 'alliance.joined', ...subject, data: { terms: TERMS } });
    });
  }
}

function trimmed({ name, phone, shown }: LiaisonDetails): LiaisonDetails {
  return { name: name.trim(), phone: phone.trim(), shown };
}
