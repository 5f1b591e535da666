import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/route-access.js';
import { Readiness } from './readiness.js';

/** `/healthz`: the process runs. `/readyz`: it can also answer, 503 otherwise. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('healthz')
  @Public()
  alive(): { status: string } {
    return { status: 'alive' };
  }

  @Get('readyz')
  @Public()
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: string }> {
    const status = await this.readiness.check();
    void reply.code(status === 'ready' ? 200 : 503).header('cache-control', 'no-store');
    return { status };
  }
}
