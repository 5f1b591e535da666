import type { Principal } from '#http';
import { can } from '#identity';

/**
 * The sub-districts whose unions a principal may look through: undefined for the whole district, a
 * reviewer's own otherwise.
 */
export function viewingScope(principal: Principal): readonly string[] | undefined {
  if (can(principal, 'organization.view', {})) return undefined;
  return principal.grants.filter((grant) => grant.scopeType === 'subdistrict').map((grant) => grant.scopeId);
}

/** The union that a chair or officer acts for; null for federation staff. */
export function ownUnionId(principal: Principal): string | null {
  return principal.grants.find((grant) => grant.scopeType === 'union')?.scopeId ?? null;
}
