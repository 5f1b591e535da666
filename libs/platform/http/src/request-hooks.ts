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

/** Files and probes: nobody in particular asks for them, and probes answer without a database too. */
const FOR_NOBODY = /^\/(assets\/|healthz|readyz|metrics)/;

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
    reply.header('cache-control', 'no-store');
    if (FOR_NOBODY.test(request.url)) return;
    const { principal, formerUserId } = await identity.authenticate(request);
    request.principal = principal;
    request.formerUserId = formerUserId;
  });

  // After the body was read: the asynchronous context would not survive the reading.
  fastify.addHook('preHandler', (request, _reply, done) => {
    if (FOR_NOBODY.test(request.url)) {
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
