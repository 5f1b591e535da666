import { AccessPolicy, type Principal } from '#http';
import { Injectable } from '@nestjs/common';
import { can, isPermission } from '../domain/permissions.js';

/** The permission table, as the edge asks it. */
@Injectable()
export class RolePolicy extends AccessPolicy {
  knows(permission: string): boolean {
    return isPermission(permission);
  }

  allows(principal: Principal, permission: string): boolean {
    return isPermission(permission) && can(principal, permission);
  }
}
