import type { Principal } from '#http';
import { can, type Permission } from '#identity';
import { notFound } from '#kernel';
import { scopeOf, type AssessmentCase } from '../domain/assessment-case.js';

/**
 * Lets through who holds the permission for this case's union or sub-district.
 *
 * @throws DomainError not-found otherwise: nothing tells that the case exists
 */
export function demand(principal: Principal, permission: Permission, one: AssessmentCase): void {
  if (!can(principal, permission, scopeOf(one))) throw notFound('assessment');
}
