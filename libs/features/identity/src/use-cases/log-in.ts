import { AuditLog } from '#audit';
import { type Actor, currentActorOrNull, runAs, UnitOfWork } from '#database';
import { invalid } from '#kernel';
import { Injectable } from '@nestjs/common';
import { normalizeUsername } from '../domain/account-rules.js';
import { deviceOf } from '../domain/device-of.js';
import type { LogInUser } from '../persistence/credential-lookup.js';
import { LogInGate } from '../sessions/log-in-gate.js';
import { PasswordHasher } from '../sessions/password-hasher.js';
import { SessionStore } from '../sessions/session-store.js';

export interface LogInCommand {
  readonly username: string;
  readonly password: string;
  /** see networkOf */
  readonly network: string;
  readonly userAgent: string | undefined;
}

export interface LoggedIn {
  readonly userId: string;
  /** for the session cookie */
  readonly secret: string;
}

/** Name and password become a session. Nothing in answer or timing tells whether the name exists. */
@Injectable()
export class LogIn {
  constructor(
    private readonly gate: LogInGate,
    private readonly hasher: PasswordHasher,
    private readonly sessions: SessionStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `identity.locked` (too many), `identity.wrong_credentials`, `identity.one_time_expired` */
  async execute(command: LogInCommand): Promise<LoggedIn> {
    const { user, pass } = await this.gate.enter(normalizeUsername(command.username), command.network);
    const right = await this.hasher.verify(user?.passwordHash ?? null, command.password);
    if (!user) throw invalid('identity.wrong_credentials');
    return runAs(actorOf(user), async () => {
      if (!right) {
        await this.note(user, 'identity.log_in_failed', command);
        throw invalid('identity.wrong_credentials');
      }
      await pass();
      if (user.oneTimeExpired) throw invalid('identity.one_time_expired');
      return { userId: user.id, secret: await this.open(user, command) };
    });
  }

  private open(user: LogInUser, command: LogInCommand): Promise<string> {
    return this.unitOfWork.run(async () => {
      await this.note(user, 'identity.logged_in', command);
      return this.sessions.open({
        districtId: user.districtId,
        userId: user.id,
        network: command.network,
        device: deviceOf(command.userAgent),
      });
    });
  }

  private note(user: LogInUser, action: string, { network }: LogInCommand): Promise<void> {
    return this.unitOfWork.run(() => {
      this.audit.record({ action, subjectType: 'user', subjectId: user.id, data: { network } });
      return Promise.resolve();
    });
  }
}

function actorOf(user: LogInUser): Actor {
  const requestId = currentActorOrNull()?.requestId ?? null;
  return { userId: user.id, name: user.name, districtId: user.districtId, requestId };
}
