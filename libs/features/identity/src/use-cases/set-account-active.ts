import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { Clock, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import { SessionStore } from '../sessions/session-store.js';
import { demandManagerOf } from './manage-accounts.js';

/** Closes an account at once, with its sessions and API tokens, or opens it again. What it did stays under its name. */
@Injectable()
export class SetAccountActive {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionStore,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Doing it twice changes nothing. @throws DomainError not-found, `identity.own_account` */
  async execute(principal: Principal, userId: string, active: boolean): Promise<void> {
    demandManagerOf(principal, userId);
    const now = this.clock.now();
    await this.unitOfWork.run(async () => {
      const [user] = await this.unitOfWork.sql<{ changed: boolean }>(
        `WITH before AS (
           SELECT id, deactivated_at IS NULL AS active FROM identity.users
           WHERE district_id = platform.current_district() AND id = $1 FOR UPDATE
         ), changed AS (
           UPDATE identity.users u SET deactivated_at = CASE WHEN $2 THEN NULL ELSE $3::timestamptz END
           FROM before WHERE u.id = before.id AND before.active <> $2
         )
         SELECT active <> $2 AS changed FROM before`,
        [userId, active, now],
      );
      if (!user) throw notFound('user');
      if (!user.changed) return;
      if (!active) await this.endAccess(userId, now);
      const action = active ? 'identity.user_reactivated' : 'identity.user_deactivated';
      this.audit.record({ action, subjectType: 'user', subjectId: userId });
    });
  }

  private async endAccess(userId: string, now: Date): Promise<void> {
    await this.sessions.endAll(userId);
    await this.unitOfWork.sql(
      `UPDATE identity.api_tokens SET revoked_at = $2
       WHERE district_id = platform.current_district() AND user_id = $1 AND revoked_at IS NULL`,
      [userId, now],
    );
  }
}
