import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { JobQueue, JobsQueries, type JobStatus } from '#jobs';
import { Clock, conflict } from '#kernel';
import type { Locale } from '#views';
import { Injectable } from '@nestjs/common';
import type { ReportKind } from '../persistence/report.entity.js';
import { ReportStore } from '../persistence/report-store.js';
import { certifiedStar, ResultSources } from '../queries/result-source.js';
import { RENDER_REPORT } from '../reports/render-report.job.js';

export interface RequestReportCommand {
  readonly assessmentId: string;
  readonly kind: ReportKind;
  readonly language: Locale;
  readonly principal: Principal;
}

/** Either the printed file, or the job that prints it. */
export type RequestedReport =
  | { readonly ready: true; readonly fileSha256: string; readonly unionName: string }
  | { readonly ready: false; readonly job: JobStatus };

/** Finds the printed document, or has it printed; asking twice prints once. */
@Injectable()
export class RequestReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sources: ResultSources,
    private readonly reports: ReportStore,
    private readonly queue: JobQueue,
    private readonly jobs: JobsQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found, `award.no_certificate` (conflict) where no star is in force */
  async execute({ assessmentId, kind, language, principal }: RequestReportCommand): Promise<RequestedReport> {
    const source = await this.sources.of(assessmentId, principal);
    if (kind === 'certificate' && !certifiedStar(source)) throw conflict('award.no_certificate');
    const star = kind === 'certificate' ? `:${certifiedStar(source)}` : '';
    const key = { assessmentId, kind, language, sourceSha256: `${source.sha256}${star}` };
    const found = await this.unitOfWork.read(() => this.reports.find(key));
    const unionName = source.document.union.name;
    if (found?.fileSha256) return { ready: true, fileSha256: found.fileSha256, unionName };
    const jobId = await this.unitOfWork.run(async () => {
      const report = await this.reports.claim(key, this.clock.now());
      if (report.jobId && !(await this.givenUp(report.jobId))) return report.jobId;
      const queued = await this.queue.enqueue(RENDER_REPORT, { reportId: report.id }, { key: report.id });
      await this.reports.update(report.id, { jobId: queued });
      return queued;
    });
    return { ready: false, job: await this.jobs.status(jobId) };
  }

  private async givenUp(jobId: string): Promise<boolean> {
    return (await this.jobs.status(jobId)).state === 'dead';
  }
}
