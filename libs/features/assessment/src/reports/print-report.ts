import { AppConfig } from '#config';
import { District, UnitOfWork } from '#database';
import { isId, notFound } from '#kernel';
import { ReportRenderer } from '#report';
import type { Locale } from '#views';
import { Injectable } from '@nestjs/common';
import { ResultSources } from '../queries/result-source.js';
import { reportSourceOf } from './report-source-of.js';

/** Prints a report at once and keeps nothing, for who sits at the server. */
@Injectable()
export class PrintReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sources: ResultSources,
    private readonly renderer: ReportRenderer,
    private readonly config: AppConfig,
  ) {}

  /** @throws DomainError not-found for what is not of the actor's district or was never handed in */
  async execute(assessmentId: string, locale: Locale): Promise<Buffer> {
    if (!isId(assessmentId)) throw notFound('assessment');
    const source = await this.sources.frozen(assessmentId);
    const { nameZh, nameEn } = await this.unitOfWork.read(() =>
      this.unitOfWork.reader.findOneByOrFail(District, { id: source.assessment.districtId }),
    );
    const districtName = locale === 'en' ? nameEn : nameZh;
    return this.renderer.report(reportSourceOf(source, this.config.http.publicUrl, districtName), { locale });
  }
}
