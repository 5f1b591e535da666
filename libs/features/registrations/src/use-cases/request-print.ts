import type { ActivityView } from '#activities';
import { UnitOfWork } from '#database';
import { JobQueue, JobsQueries, type JobStatus } from '#jobs';
import { Injectable } from '@nestjs/common';
import { PRINT } from '../jobs/job-names.js';
import { DeskStore } from '../persistence/desk-store.js';
import { type PrintKind, PrintStore } from '../persistence/print-store.js';
import { RegistrationLog } from './registration-log.js';

export interface RequestPrintCommand {
  /** one that the reader hosts */
  readonly activity: ActivityView;
  readonly kind: PrintKind;
  readonly part: number;
  readonly language: string;
}

/** Either the printed list, or the job that prints it. */
export type RequestedPrint =
  { readonly ready: true; readonly fileSha256: string } | { readonly ready: false; readonly job: JobStatus };

/** Finds the printed list, or has it printed; asking twice prints once, and a change prints anew. */
@Injectable()
export class RequestPrint {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly prints: PrintStore,
    private readonly queue: JobQueue,
    private readonly jobs: JobsQueries,
    private readonly log: RegistrationLog,
  ) {}

  async execute({ activity, kind, part, language }: RequestPrintCommand): Promise<RequestedPrint> {
    const activityId = activity.id;
    const found = await this.unitOfWork.run(async () => {
      const version = await this.desks.version(activity);
      const key = { activityId, kind, part, language, version: `${version}.${activity.version}` };
      const print = await this.prints.claim(key, this.log.now());
      if (print.fileSha256) return { fileSha256: print.fileSha256 };
      if (print.jobId && !(await this.givenUp(print.jobId))) return { jobId: print.jobId };
      const jobId = await this.queue.enqueue(PRINT, { printId: print.id }, { key: print.id });
      await this.prints.assign(print.id, jobId);
      this.log.record('printed', activityId, { kind, part });
      return { jobId };
    });
    if (found.fileSha256 !== undefined) return { ready: true, fileSha256: found.fileSha256 };
    return { ready: false, job: await this.jobs.status(found.jobId) };
  }

  private async givenUp(jobId: string): Promise<boolean> {
    return (await this.jobs.status(jobId)).state === 'dead';
  }
}
