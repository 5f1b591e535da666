import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { invalid, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import { checkPassword } from '../domain/account-rules.js';
import { deviceOf } from '../domain/device-of.js';
import { User } from '../persistence/user.entity.js';
import { PasswordHasher } from '../sessions/password-hasher.js';
import { SessionStore } from '../sessions/session-store.js';

export interface ChangePasswordCommand {
  readonly current: string;
  readonly password: string;
  readonly network: string;
  readonly userAgent: string | undefined;
}

/** A person sets their own password. Every session ends; the one that asked goes on under a new secret. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hasher: PasswordHasher,
    private readonly sessions: SessionStore,
    private readonly audit: AuditLog,
  ) {}

  /** @returns the secret of the new session @throws DomainError invalid at `/current` or `/password` */
  async execute(principal: Principal, command: ChangePasswordCommand): Promise<string> {
    const { userId, districtId, username } = principal;
    const wrong = checkPassword(command.password, username);
    if (wrong.length > 0) throw invalid('identity.invalid', wrong);
    const user = await this.unitOfWork.read(() => this.unitOfWork.reader.findOneBy(User, { id: userId }));
    if (!user) throw notFound('user');
    if (!(await this.hasher.verify(user.passwordHash, command.current))) {
      throw invalid('identity.invalid', [{ pointer: '/current', code: 'identity.wrong_password' }]);
    }
    if (command.current === command.password) {
      throw invalid('identity.invalid', [{ pointer: '/password', code: 'identity.password_same' }]);
    }
    const passwordHash = await this.hasher.hash(command.password);
    return this.unitOfWork.run(async () => {
      await this.unitOfWork.writer.update(User, { id: userId }, { passwordHash, oneTimeUntil: null });
      await this.sessions.endAll(userId);
      this.audit.record({ action: 'identity.password_changed', subjectType: 'user', subjectId: userId });
      const { network, userAgent } = command;
      return this.sessions.open({ districtId, userId, network, device: deviceOf(userAgent) });
    });
  }
}
