import type { Principal } from '#http';
import { newId } from '#kernel';
import { ROLE_SCOPES, type Role } from '../domain/role.js';

/** A logged-in principal for use-case tests. @param scopeId the union, sub-district or district of the grant */
export function principalOf(
  role: Role,
  districtId: string,
  scopeId: string = districtId,
  part: Partial<Principal> = {},
): Principal {
  return {
    userId: newId(),
    username: role,
    name: role,
    districtId,
    grants: [{ role, scopeType: ROLE_SCOPES[role], scopeId }],
    locale: null,
    sessionId: newId(),
    tokenId: null,
    scopes: null,
    mustChangePassword: false,
    ...part,
  };
}
