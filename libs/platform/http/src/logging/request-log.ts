import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { networkOf } from './network-of.js';

/** One line per answered request: no query, no names, no whole address. */
export function logRequest(logger: Logger, request: FastifyRequest, reply: FastifyReply): void {
  if (!logger.isLevelEnabled('info')) return;
  const query = request.url.indexOf('?');
  logger.info({
    requestId: request.id,
    method: request.method,
    path: query < 0 ? request.url : request.url.slice(0, query),
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime),
    network: networkOf(request.ip),
  });
}
