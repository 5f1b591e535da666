import type { Principal } from '#http';
import { conflict, forbidden, isId, notFound } from '#kernel';
import { can } from '../domain/permissions.js';

/** @throws DomainError forbidden without the permission */
export function demandManager(principal: Principal): void {
  if (!can(principal, 'account.manage')) throw forbidden();
}

/**
 * Nobody changes their own rights, and nobody locks themselves out.
 *
 * @throws DomainError forbidden, not-found for what cannot be an id, `identity.own_account`
 */
export function demandManagerOf(principal: Principal, userId: string): void {
  demandManager(principal);
  if (!isId(userId)) throw notFound('user');
  if (principal.userId === userId) throw conflict('identity.own_account');
}
