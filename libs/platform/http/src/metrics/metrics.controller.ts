import { AppConfig } from '#config';
import { notFound } from '#kernel';
import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../access/route-access.js';
import { HttpMetrics } from './http-metrics.js';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Prometheus reads here: from this machine, or with the configured token; nobody else learns that it exists. */
@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly metrics: HttpMetrics,
    private readonly config: AppConfig,
  ) {}

  @Get()
  @Public()
  async read(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    if (!this.mayRead(request)) throw notFound('metrics');
    void reply.header('content-type', this.metrics.registry.contentType);
    return this.metrics.registry.metrics();
  }

  /** A request that a proxy forwarded is not local, wherever the proxy runs. */
  private mayRead(request: FastifyRequest): boolean {
    const { token } = this.config.metrics;
    const given = request.headers.authorization;
    if (token !== undefined && given !== undefined) return sameText(given, `Bearer ${token}`);
    const forwarded = request.headers['x-forwarded-for'] ?? request.headers.forwarded;
    return forwarded === undefined && LOOPBACK.has(request.socket.remoteAddress ?? '');
  }
}

function sameText(a: string, b: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}
