import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { Clock, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import { oneTimePassword } from '../domain/one-time-password.js';
import { User } from '../persistence/user.entity.js';
import { PasswordHasher } from '../sessions/password-hasher.js';
import { SessionStore } from '../sessions/session-store.js';
import { demandManagerOf } from './manage-accounts.js';
import { oneTimeUntil } from './one-time-until.js';

/** Somebody forgot their password: a one-time password to hand over, and every session ends. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hasher: PasswordHasher,
    private readonly sessions: SessionStore,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @returns the one-time password, shown once @throws DomainError not-found, `identity.own_account` */
  async execute(principal: Principal, userId: string): Promise<string> {
    demandManagerOf(principal, userId);
    const password = oneTimePassword();
    const change = {
      passwordHash: await this.hasher.hash(password),
      oneTimeUntil: oneTimeUntil(this.clock.now()),
    };
    await this.unitOfWork.run(async () => {
      const { affected } = await this.unitOfWork.writer.update(User, { id: userId }, change);
      if (affected === 0) throw notFound('user');
      await this.sessions.endAll(userId);
      this.audit.record({ action: 'identity.password_reset', subjectType: 'user', subjectId: userId });
    });
    return password;
  }
}
