import { contentDisposition, FileStore } from '#files';
import { CurrentLocale, CurrentPrincipal, page, Requires, type Page, type Principal } from '#http';
import { Translator, type Locale } from '#views';
import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { ReportKind } from '../../persistence/report.entity.js';
import { RequestReport } from '../../use-cases/request-report.js';

/** The printed report and certificate: the file when it is there, else how far its printing is. */
@Controller('results/:id')
@Requires('report.view')
export class ReportController {
  constructor(
    private readonly requestReport: RequestReport,
    private readonly files: FileStore,
    private readonly translator: Translator,
  ) {}

  @Get('report.pdf')
  report(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page | StreamableFile> {
    return this.serve('report', id, locale, principal, reply);
  }

  @Get('certificate.pdf')
  certificate(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page | StreamableFile> {
    return this.serve('certificate', id, locale, principal, reply);
  }

  private async serve(
    kind: ReportKind,
    assessmentId: string,
    language: Locale,
    principal: Principal,
    reply: FastifyReply,
  ): Promise<Page | StreamableFile> {
    const requested = await this.requestReport.execute({ assessmentId, kind, language, principal });
    if (!requested.ready) {
      const { job } = requested;
      const waiting = job.state !== 'dead';
      return page(
        'result/printing',
        { id: assessmentId, kind, job, waiting },
        { status: waiting ? 202 : 503 },
      );
    }
    const length = await this.files.size(requested.fileSha256);
    const name = `${requested.unionName}-${this.translator.t(language, `result.file.${kind}`)}.pdf`;
    void reply.header('cache-control', 'private, no-cache').header('etag', `"${requested.fileSha256}"`);
    return new StreamableFile(await this.files.open(requested.fileSha256), {
      type: 'application/pdf',
      ...(length !== null && { length }),
      disposition: contentDisposition('attachment', name),
    });
  }
}
