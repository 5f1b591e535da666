import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { Clock, type FieldError, invalid, newId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { can, isPermission } from '../domain/permissions.js';
import { ApiToken } from '../persistence/api-token.entity.js';
import { hashSecret, newSecret } from '../sessions/secret.js';

export interface CreateApiTokenCommand {
  readonly name: string;
  /** permissions, a part of the owner's */
  readonly scopes: readonly string[];
  /** 1–366 */
  readonly days: number;
}

const NAME_LENGTH = 60;
const MAX_DAYS = 366;
const MS_PER_DAY = 86_400_000;
/** So that a leaked one is recognised for what it is. */
const PREFIX = 'star_';

/** A key for a machine that acts for its owner, within some of the owner's permissions. */
@Injectable()
export class CreateApiToken {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @returns the token, shown once @throws DomainError `identity.invalid` with the wrong fields */
  async execute(principal: Principal, command: CreateApiTokenCommand): Promise<string> {
    const errors = check(principal, command);
    if (errors.length > 0) throw invalid('identity.invalid', errors);
    const { userId, districtId } = principal;
    const secret = PREFIX + newSecret();
    const scopes = [...new Set(command.scopes)].sort();
    const name = command.name.trim();
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + command.days * MS_PER_DAY);
    const tokenHash = hashSecret(secret);
    const id = newId();
    await this.unitOfWork.run(async () => {
      await this.unitOfWork.writer.insert(ApiToken, {
        id,
        districtId,
        userId,
        name,
        tokenHash,
        scopes,
        createdAt,
        expiresAt,
      });
      const data = { name, scopes, expiresAt: expiresAt.toISOString() };
      this.audit.record({ action: 'identity.token_created', subjectType: 'api-token', subjectId: id, data });
    });
    return secret;
  }
}

function check(principal: Principal, { name, scopes, days }: CreateApiTokenCommand): FieldError[] {
  const errors: FieldError[] = [];
  const length = Array.from(name.trim()).length;
  if (length < 1 || length > NAME_LENGTH) {
    errors.push({ pointer: '/name', code: 'identity.name_length', params: { max: NAME_LENGTH } });
  }
  const given = (scope: string) => scope !== 'account.self' && isPermission(scope) && can(principal, scope);
  if (scopes.length === 0 || !scopes.every(given)) {
    errors.push({ pointer: '/scopes', code: 'identity.scopes_not_held' });
  }
  if (!Number.isInteger(days) || days < 1 || days > MAX_DAYS) {
    errors.push({ pointer: '/days', code: 'identity.token_days', params: { max: MAX_DAYS } });
  }
  return errors;
}
