import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { Clock, conflict, newId } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { GrantRequest } from '../domain/check-grant.js';
import { SYSTEM_USER_ID } from '../domain/system-principal.js';
import { isRole, ROLE_SCOPES } from '../domain/role.js';
import { RoleGrant } from '../persistence/role-grant.entity.js';

/** Writes grants and their audit entries, inside the caller's unit of work. */
@Injectable()
export class GrantStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @param request checked @throws DomainError `identity.role_held` when the same role already counts there */
  async add(
    principal: Principal,
    userId: string,
    { role, scopeId, validUntil }: GrantRequest,
  ): Promise<string> {
    if (!isRole(role)) throw new Error(`unchecked role ${role}`);
    const { districtId } = principal;
    const scopeType = ROLE_SCOPES[role];
    const scope = scopeType === 'district' ? districtId : (scopeId ?? '');
    if (await this.holds(userId, role, scope)) throw conflict('identity.role_held');
    const id = newId();
    await this.unitOfWork.writer.insert(RoleGrant, {
      id,
      districtId,
      userId,
      role,
      scopeType,
      scopeId: scope,
      validFrom: this.clock.now(),
      validUntil,
      grantedBy: principal.userId === SYSTEM_USER_ID ? null : principal.userId,
    });
    this.audit.record({
      action: 'identity.role_granted',
      subjectType: 'user',
      subjectId: userId,
      data: { role, scopeType, scopeId: scope, validUntil: validUntil?.toISOString() ?? null },
    });
    return id;
  }

  private async holds(userId: string, role: string, scopeId: string): Promise<boolean> {
    const held = await this.unitOfWork.sql(
      `SELECT FROM identity.role_grants
       WHERE district_id = platform.current_district() AND user_id = $1 AND role = $2 AND scope_id = $3
         AND (valid_until IS NULL OR valid_until > $4)`,
      [userId, role, scopeId, this.clock.now()],
    );
    return held.length > 0;
  }
}
