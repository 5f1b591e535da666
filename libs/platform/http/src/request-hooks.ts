import { runAs } from '#database';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { logRequest } from './logging/request-log.js';
import type { HttpMetrics } from './metrics/http-metrics.js';
import { PERMISSIONS_POLICY } from './security-headers.js';
import type { RequestIdentity } from './sessions/request-identity.js';

export interface RequestHookNeeds {
  readonly identity: RequestIdentity;
  readonly metrics: HttpMetrics;
  readonly logger: Logger;
}

const ASSETS = '/assets/';

/** What happens to every request before and after Nest has it: id, identity, actor; then metrics and log. */
export function addRequestHooks(
  fastify: FastifyInstance,
  { identity, metrics, logger }: RequestHookNeeds,
): void {
  fastify.decorateRequest('principal', null);
  fastify.decorateRequest('formerUserId', null);
  fastify.decorateRequest('upload', null);

  fastify.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id).header('permissions-policy', PERMISSIONS_POLICY);
    if (request.url.startsWith(ASSETS)) return;
    reply.header('cache-control', 'no-store');
    const { principal, formerUserId } = await identity.authenticate(request);
    request.principal = principal;
    request.formerUserId = formerUserId;
  });

  // After the body was read: the asynchronous context would not survive the reading.
  fastify.addHook('preHandler', (request, _reply, done) => {
    if (request.url.startsWith(ASSETS)) {
      done();
      return;
    }
    identity.actor(request).then((actor) => {
      runAs(actor, done);
    }, done);
  });

  fastify.addHook('onResponse', (request, reply, done) => {
    metrics.observe(request, reply);
    logRequest(logger, request, reply);
    done();
  });
}
