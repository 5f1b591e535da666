import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { Clock, invalid, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import { checkGrant, type GrantRequest } from '../domain/check-grant.js';
import { User } from '../persistence/user.entity.js';
import { SessionStore } from '../sessions/session-store.js';
import { GrantStore } from './grant-store.js';
import { demandManagerOf } from './manage-accounts.js';

export interface GrantRoleCommand extends GrantRequest {
  readonly userId: string;
}

/** Gives an account another role. Its sessions end: nobody goes on under a secret older than their rights. */
@Injectable()
export class GrantRole {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly grants: GrantStore,
    private readonly sessions: SessionStore,
    private readonly clock: Clock,
  ) {}

  /** @returns the grant's id @throws DomainError `identity.invalid`, `identity.role_held`, `identity.own_account`, not-found */
  async execute(principal: Principal, { userId, ...request }: GrantRoleCommand): Promise<string> {
    demandManagerOf(principal, userId);
    const errors = checkGrant(request, this.clock.now());
    if (errors.length > 0) throw invalid('identity.invalid', errors);
    return this.unitOfWork.run(async () => {
      if (!(await this.unitOfWork.writer.existsBy(User, { id: userId }))) throw notFound('user');
      await this.sessions.endAll(userId);
      return this.grants.add(principal, userId, request);
    });
  }
}
