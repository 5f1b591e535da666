import type { Principal } from '#http';
import { can, type Permission } from '#identity';
import { forbidden, notFound } from '#kernel';
import type { GrantCase } from '../domain/application/grant-case.js';

/**
 * Lets through who holds the permission for this application's union.
 *
 * @throws DomainError not-found otherwise: nothing tells that the application exists
 */
export function demandOf(principal: Principal, permission: Permission, { union }: GrantCase): void {
  if (!can(principal, permission, { unionId: union.id })) throw notFound('application');
}

/** Lets through who holds the permission for the whole district. @throws DomainError forbidden */
export function demandDistrict(principal: Principal, permission: Permission): void {
  if (!can(principal, permission, {})) throw forbidden();
}
