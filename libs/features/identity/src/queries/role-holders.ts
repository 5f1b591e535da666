import { UnitOfWork } from '#database';
import { Clock } from '#kernel';
import { Injectable } from '@nestjs/common';
import { type Permission, PERMISSIONS } from '../domain/permissions.js';

/** Somebody who holds a permission for the whole district. */
export interface RoleHolder {
  readonly userId: string;
  readonly name: string;
  /** every union they act for or have ever acted for: what a conflict of interest is seen by */
  readonly unionIds: readonly string[];
}

/** Who could be asked to do something for the district. */
@Injectable()
export class RoleHolders {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Active accounts that hold the permission now, for the whole district, by name. */
  async of(permission: Permission): Promise<RoleHolder[]> {
    return this.unitOfWork.read(() =>
      this.unitOfWork.sql<RoleHolder>(
        `SELECT u.id AS "userId", u.name, coalesce((SELECT array_agg(DISTINCT o.scope_id::text)
             FROM identity.role_grants o WHERE o.district_id = u.district_id AND o.user_id = u.id
               AND o.scope_type = 'union'), '{}') AS "unionIds"
         FROM identity.users u
         WHERE u.district_id = platform.current_district() AND u.deactivated_at IS NULL AND EXISTS (
           SELECT FROM identity.role_grants g
           WHERE g.district_id = u.district_id AND g.user_id = u.id AND g.scope_type = 'district'
             AND g.role = ANY ($1) AND g.valid_from <= $2 AND (g.valid_until IS NULL OR g.valid_until > $2))
         ORDER BY u.name COLLATE "zh-Hans-CN-x-icu", u.id`,
        [PERMISSIONS[permission], this.clock.now()],
      ),
    );
  }
}
