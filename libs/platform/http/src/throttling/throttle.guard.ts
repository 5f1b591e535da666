import { AppConfig } from '#config';
import { Clock, DomainError } from '#kernel';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { networkOf } from '../logging/network-of.js';
import { type RateLimit, RateLimiter } from './rate-limiter.js';
import { THROTTLE } from './throttle.decorator.js';

/** Holds a client to the configured rate and to the route's own. A client is a session, a token, or a network. */
@Injectable()
export class ThrottleGuard implements CanActivate {
  private readonly limiter = new RateLimiter();
  private readonly general: RateLimit;

  constructor(
    config: AppConfig,
    private readonly reflector: Reflector,
    private readonly clock: Clock,
  ) {
    this.general = { requests: config.http.requestsPerMinute, seconds: 60 };
  }

  canActivate(context: ExecutionContext): boolean {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const { principal } = request;
    const client = principal?.sessionId ?? principal?.tokenId ?? networkOf(request.ip);
    if (this.general.requests > 0) this.check(client, this.general);
    const own = this.reflector.get<RateLimit | undefined>(THROTTLE, context.getHandler());
    if (own) this.check(`${client} ${request.routeOptions.url ?? ''}`, own);
    return true;
  }

  private check(key: string, limit: RateLimit): void {
    const wait = this.limiter.hit(key, limit, this.clock.now().getTime());
    if (wait > 0) throw new DomainError('http.too_many', 'too-many', { retryAfter: wait });
  }
}
