import { DomainError, forbidden } from '#kernel';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { AccessPolicy } from './access-policy.js';
import { ROUTE_ACCESS, type RouteAccess } from './route-access.js';

/** The one permission that a principal with a one-time password still has. */
const OWN_ACCOUNT = 'account.self';

/** Denies by default: a route without `@Public()` or `@Requires()` lets nobody in (and fails at start-up). */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly policy: AccessPolicy,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const access = this.reflector.getAllAndOverride<RouteAccess | undefined>(ROUTE_ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!access) throw forbidden();
    if (access.kind === 'public') return true;
    const { principal } = context.switchToHttp().getRequest<FastifyRequest>();
    if (!principal) throw new DomainError('http.unauthenticated', 'unauthenticated');
    if (principal.mustChangePassword && access.permission !== OWN_ACCOUNT) {
      throw forbidden('http.password_change_required');
    }
    if (!this.policy.allows(principal, access.permission)) throw forbidden();
    return true;
  }
}
