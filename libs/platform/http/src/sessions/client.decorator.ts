import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { networkOf } from '../logging/network-of.js';

/** What is kept of where a request came from. */
export interface ClientFacts {
  readonly network: string;
  readonly userAgent: string | undefined;
}

export const Client = createParamDecorator((_: unknown, context: ExecutionContext): ClientFacts => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return { network: networkOf(request.ip), userAgent: request.headers['user-agent'] };
});
