import { contentDisposition, FileStore } from '#files';
import { CurrentLocale, CurrentPrincipal, page, type Page, type Principal, Requires } from '#http';
import { type Locale, Translator } from '#views';
import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
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
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page | StreamableFile> {
    return this.serve('roster', id, locale, principal, reply);
  }

  @Get('badges.pdf')
  badges(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page | StreamableFile> {
    return this.serve('badges', id, locale, principal, reply);
  }

  private async serve(
    kind: PrintKind,
    id: string,
    language: Locale,
    principal: Principal,
    reply: FastifyReply,
  ): Promise<Page | StreamableFile> {
    const activity = await this.cockpit.hosted(id, principal);
    const title = this.translator.t(language, `registrations.print.${kind}`, { title: activity.title });
    const requested = await this.requestPrint.execute({ activity, kind, language });
    if (!requested.ready) {
      const waiting = requested.job.state !== 'dead';
      const model = { activity, kind, title, job: requested.job, waiting };
      return page('registrations/printing', model, { status: waiting ? 202 : 503 });
    }
    const length = await this.files.size(requested.fileSha256);
    void reply.header('cache-control', 'private, no-store');
    return new StreamableFile(await this.files.open(requested.fileSha256), {
      type: 'application/pdf',
      ...(length !== null && { length }),
      disposition: contentDisposition('attachment', `${title}.pdf`),
    });
  }
}
