import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { Clock, isId, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import { SessionStore } from '../sessions/session-store.js';
import { demandManagerOf } from './manage-accounts.js';

/** Takes a role back from now on; that it was held stays on record. */
@Injectable()
export class EndGrant {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionStore,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found, `identity.own_account` */
  async execute(principal: Principal, userId: string, grantId: string): Promise<void> {
    demandManagerOf(principal, userId);
    if (!isId(grantId)) throw notFound('grant');
    await this.unitOfWork.run(async () => {
      const [ended] = await this.unitOfWork.sql<{ role: string; scopeId: string }>(
        `UPDATE identity.role_grants SET valid_until = $3
         WHERE district_id = platform.current_district() AND id = $1 AND user_id = $2
           AND (valid_until IS NULL OR valid_until > $3)
         RETURNING role, scope_id AS "scopeId"`,
        [grantId, userId, this.clock.now()],
      );
      if (!ended) throw notFound('grant');
      await this.sessions.endAll(userId);
      this.audit.record({
        action: 'identity.role_ended',
        subjectType: 'user',
        subjectId: userId,
        data: { ...ended },
      });
    });
  }
}
