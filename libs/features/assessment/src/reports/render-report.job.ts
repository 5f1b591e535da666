import { AppConfig } from '#config';
import { District, UnitOfWork } from '#database';
import { FileStore } from '#files';
import { JobHandler, type JobContext, type JobHandlerProvider } from '#jobs';
import { notFound } from '#kernel';
import { ReportRenderer } from '#report';
import { isLocale, type Locale } from '#views';
import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { ReportStore } from '../persistence/report-store.js';
import type { Report } from '../persistence/report.entity.js';
import { certifiedStar, ResultSources, type ResultSource } from '../queries/result-source.js';
import { awardOf, reportSourceOf } from './report-source-of.js';

export const RENDER_REPORT = 'report.render';
const STEPS = 3;

/** Prints a report or a certificate and keeps the file. Printing again finds the file that is there. */
@Injectable()
@JobHandler(RENDER_REPORT, { concurrency: 2, retryLimit: 5, timeoutSeconds: 180 })
export class RenderReportJob implements JobHandlerProvider {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: ReportStore,
    private readonly sources: ResultSources,
    private readonly renderer: ReportRenderer,
    private readonly files: FileStore,
    private readonly config: AppConfig,
  ) {}

  async handle({ reportId }: { readonly reportId: string }, context: JobContext): Promise<void> {
    const report = await this.unitOfWork.read(() => this.reports.get(reportId));
    if (!report) throw notFound('report');
    if (report.fileSha256) return;
    const source = await this.sources.frozen(report.assessmentId);
    await context.progress(1, STEPS);
    const pdf = await this.print(report, source, context.signal);
    await context.progress(2, STEPS);
    const rule = { maxBytes: pdf.length, accept: ['application/pdf'] as const };
    const { sha256 } = await this.files.put(Readable.from([pdf]), rule);
    await this.unitOfWork.run(() => this.reports.update(reportId, { fileSha256: sha256 }));
  }

  private async print(
    { kind, language }: Report,
    source: ResultSource,
    signal: AbortSignal,
  ): Promise<Buffer> {
    const locale = isLocale(language) ? language : 'zh-CN';
    const districtName = await this.districtName(source, locale);
    const { publicUrl } = this.config.http;
    if (kind === 'report')
      return this.renderer.report(reportSourceOf(source, publicUrl, districtName), { locale, signal });
    if (!source.award) throw notFound('award');
    const certificate = {
      unionName: source.document.union.name,
      districtName,
      cycleName: source.document.cycle.name,
      award: { ...awardOf(source.award, publicUrl), star: certifiedStar(source) },
      stars: source.catalogue.document.stars,
      wording: this.config.certificate,
    };
    return this.renderer.certificate(certificate, { locale, signal });
  }

  private async districtName({ assessment }: ResultSource, locale: Locale): Promise<string> {
    const district = await this.unitOfWork.read(() =>
      this.unitOfWork.reader.findOneByOrFail(District, { id: assessment.districtId }),
    );
    return locale === 'en' ? district.nameEn : district.nameZh;
  }
}
