import { existsSync } from 'node:fs';
import { constants } from 'node:zlib';
import type { AppConfig } from '#config';
import { isId, newId } from '#kernel';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import type { DynamicModule, NestApplicationOptions, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import { problemOf } from './errors/problem-of.js';
import { ProblemWriter } from './errors/problem-writer.js';
import { NestLogger } from './logging/nest-logger.js';
import { HttpMetrics } from './metrics/http-metrics.js';
import { ApiDocument } from './openapi/api-document.js';
import './request.js';
import { addRequestHooks } from './request-hooks.js';
import { securityHeaders } from './security-headers.js';
import { RequestIdentity } from './sessions/request-identity.js';

export interface HttpApplicationOptions {
  readonly config: AppConfig;
  readonly logger: Logger;
  /** folder of the built scripts and styles, served below /assets/ */
  readonly assetsDir: string;
}

/** Form and JSON bodies; files have a limit of their own (`STAR_FILES_MAX_MB`). */
const BODY_BYTES = 1_048_576;
const MULTIPART_FIELDS = 50;
const YEAR_MS = 31_536_000_000;
const COMPRESS_FROM_BYTES = 1024;

/** The application, ready to listen. @param root the module that imports HttpModule and everything else */
export async function createHttpApplication(
  root: Type | DynamicModule,
  { config, logger, assetsDir }: HttpApplicationOptions,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    skipMiddie: true, // no Express middleware here: it would cost every request
    trustProxy: config.http.trustProxy,
    bodyLimit: BODY_BYTES,
    forceCloseConnections: 'idle',
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      void reply.send(app.get(ProblemWriter).plain(problemOf(error), request, reply));
    },
    genReqId: (raw: IncomingMessage) => requestId(raw, config.http.trustProxy !== false),
  });
  const options: Partial<NestApplicationOptions> = {
    logger: new NestLogger(logger),
    abortOnError: false,
    return503OnClosing: true,
    routeConflictPolicy: { duplicate: 'error' },
  };
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, options);
  app.useSecurityHeaders(securityHeaders(config.http.publicUrl.startsWith('https:')));
  app.enableCsrfProtection({ trustedOrigins: [new URL(config.http.publicUrl).origin] });
  const fastify = adapter.getInstance<FastifyInstance>();
  await addPlugins(fastify, config, assetsDir);
  addRequestHooks(fastify, { identity: app.get(RequestIdentity), metrics: app.get(HttpMetrics), logger });
  app.get(ApiDocument).attach(app);
  await app.init();
  await fastify.ready();
  return app;
}

async function addPlugins(fastify: FastifyInstance, config: AppConfig, assetsDir: string): Promise<void> {
  fastify.removeContentTypeParser('text/plain');
  await fastify.register(cookie);
  // One byte more than the file store takes: it is the store that refuses, where the plug-in would cut off.
  const fileSize = config.files.maxBytes + 1;
  await fastify.register(multipart, {
    limits: { files: 1, fields: MULTIPART_FIELDS, fieldSize: BODY_BYTES, fileSize },
  });
  await fastify.register(compress, {
    threshold: COMPRESS_FROM_BYTES,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  if (!existsSync(assetsDir)) return;
  await fastify.register(fastifyStatic, {
    root: assetsDir,
    prefix: '/assets/',
    index: false,
    decorateReply: false,
    preCompressed: true,
    immutable: true,
    maxAge: YEAR_MS,
  });
}

/** A trusted proxy's id goes on, so that its log and ours can be read together. */
function requestId(raw: IncomingMessage, proxied: boolean): string {
  const given = raw.headers['x-request-id'];
  return proxied && isId(given) ? given : newId();
}
