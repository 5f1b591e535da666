import { AuditLog } from '#audit';
import { UnitOfWork, violatedConstraint } from '#database';
import type { Principal } from '#http';
import { Clock, invalid, newId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { checkName, checkPassword, checkUsername, normalizeUsername } from '../domain/account-rules.js';
import { checkGrant, type GrantRequest } from '../domain/check-grant.js';
import { oneTimePassword } from '../domain/one-time-password.js';
import { User } from '../persistence/user.entity.js';
import { PasswordHasher } from '../sessions/password-hasher.js';
import { GrantStore } from './grant-store.js';
import { demandManager } from './manage-accounts.js';
import { oneTimeUntil } from './one-time-until.js';

export interface CreateUserCommand {
  readonly username: string;
  readonly name: string;
  /** null: an account that may nothing yet */
  readonly grant: GrantRequest | null;
  /** chosen by the caller, for demonstration accounts; without it a one-time password is made */
  readonly password?: string;
}

export interface CreatedUser {
  readonly userId: string;
  /** shown once and nowhere kept; null when the caller chose the password */
  readonly oneTimePassword: string | null;
}

/** A new account, with its first role. */
@Injectable()
export class CreateUser {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hasher: PasswordHasher,
    private readonly grants: GrantStore,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `identity.invalid` with the wrong fields */
  async execute(principal: Principal, command: CreateUserCommand): Promise<CreatedUser> {
    demandManager(principal);
    const username = normalizeUsername(command.username);
    const name = command.name.trim();
    const errors = [
      ...checkUsername(username),
      ...checkName(name),
      ...(command.grant ? checkGrant(command.grant, this.clock.now()) : []),
      ...(command.password === undefined ? [] : checkPassword(command.password, username)),
    ];
    if (errors.length > 0) throw invalid('identity.invalid', errors);
    const made = command.password === undefined ? oneTimePassword() : null;
    const passwordHash = await this.hasher.hash(made ?? command.password ?? '');
    const userId = newId();
    const user = {
      id: userId,
      districtId: principal.districtId,
      username,
      name,
      passwordHash,
      oneTimeUntil: made === null ? null : oneTimeUntil(this.clock.now()),
    };
    try {
      await this.unitOfWork.run(() => this.insert(principal, user, command.grant));
    } catch (error) {
      if (violatedConstraint(error) !== 'users_username_key') throw error;
      throw invalid('identity.invalid', [{ pointer: '/username', code: 'identity.username_taken' }]);
    }
    return { userId, oneTimePassword: made };
  }

  private async insert(
    principal: Principal,
    user: Partial<User> & { id: string },
    grant: GrantRequest | null,
  ) {
    await this.unitOfWork.writer.insert(User, user);
    this.audit.record({
      action: 'identity.user_created',
      subjectType: 'user',
      subjectId: user.id,
      data: { username: user.username, name: user.name },
    });
    if (grant) await this.grants.add(principal, user.id, grant);
  }
}
