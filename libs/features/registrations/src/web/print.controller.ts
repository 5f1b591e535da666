import { contentDisposition, FileStore } from '#files';
import { CurrentLocale, CurrentPrincipal, page, type Page, type Principal, Requires } from '#http';
import { type Locale, Translator } from '#views';
import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { PrintKind } from '../persistence/print-store.js';
import { RequestPrint } from '../use-cases/request-print.js';
import { Cockpit } from './cockpit.js';

/** The printed roster and badges: the file when it is there, else how far its printing is. */
@Controller('activities/:id')
@Requires('activity.host')
export class PrintController {
  constructor(
    private readonly cockpit: Cockpit,
    private readonly requestPrint: RequestPrint,
    private readonly files: FileStore,
    private readonly translator: Translator,
  ) {}

  @Get('roster.pdf')
  roster(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @Query('part') part: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page | StreamableFile> {
    return this.serve({ kind: 'roster', id, part: partOf(part) }, locale, principal, reply);
  }

  @Get('badges.pdf')
  badges(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @Query('part') part: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page | StreamableFile> {
    return this.serve({ kind: 'badges', id, part: partOf(part) }, locale, principal, reply);
  }

  private async serve(
    { kind, id, part }: { kind: PrintKind; id: string; part: number },
    language: Locale,
    principal: Principal,
    reply: FastifyReply,
  ): Promise<Page | StreamableFile> {
    const activity = await this.cockpit.hosted(id, principal);
    const title = this.translator.t(language, `registrations.print.${kind}`, { title: activity.title });
    const requested = await this.requestPrint.execute({ activity, kind, part, language });
    if (!requested.ready) {
      const waiting = requested.job.state !== 'dead';
      const model = { activity, kind, part, title, job: requested.job, waiting };
      return page('registrations/printing', model, { status: waiting ? 202 : 503 });
    }
    const length = await this.files.size(requested.fileSha256);
    void reply.header('cache-control', 'private, no-store');
    return new StreamableFile(await this.files.open(requested.fileSha256), {
      type: 'application/pdf',
      ...(length !== null && { length }),
      disposition: contentDisposition('attachment', `${title}${part > 1 ? ` ${part}` : ''}.pdf`),
    });
  }
}

function partOf(asked: unknown): number {
  const part = Number(asked);
  return Number.isInteger(part) && part > 0 && part < 1000 ? part : 1;
}
