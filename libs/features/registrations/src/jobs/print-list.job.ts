import { Readable } from 'node:stream';
import { ActivityQueries } from '#activities';
import { UnitOfWork } from '#database';
import { FileStore } from '#files';
import { type JobContext, JobHandler, type JobHandlerProvider } from '#jobs';
import { notFound } from '#kernel';
import { isLocale } from '#views';
import { Injectable } from '@nestjs/common';
import { PrintStore } from '../persistence/print-store.js';
import { GuestLists } from '../print/guest-lists.js';
import { GUESTS_A_PART } from '../print/print-parts.js';
import { RosterQueries } from '../queries/roster.queries.js';
import { PRINT } from './job-names.js';

const STEPS = 2;

/** Prints a roster or badges and keeps the file; printing again finds it. */
@Injectable()
@JobHandler(PRINT, { retryLimit: 3, timeoutSeconds: 180 })
export class PrintListJob implements JobHandlerProvider {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly prints: PrintStore,
    private readonly activities: ActivityQueries,
    private readonly roster: RosterQueries,
    private readonly lists: GuestLists,
    private readonly files: FileStore,
  ) {}

  async handle({ printId }: { readonly printId: string }, context: JobContext): Promise<void> {
    const print = await this.unitOfWork.read(() => this.prints.get(printId));
    if (!print) throw notFound('print');
    if (print.fileSha256) return;
    const activity = await this.activities.one(print.activityId);
    if (!activity) throw notFound('activity');
    const guests = await this.roster.guests(activity.id, print.part, GUESTS_A_PART[print.kind]);
    await context.progress(1, STEPS);
    const pdf = await this.lists.print({
      kind: print.kind,
      activity,
      guests,
      first: (print.part - 1) * GUESTS_A_PART[print.kind] + 1,
      locale: isLocale(print.language) ? print.language : 'zh-CN',
      signal: context.signal,
    });
    const rule = { maxBytes: pdf.length, accept: ['application/pdf'] as const };
    const { sha256 } = await this.files.put(Readable.from([pdf]), rule);
    await this.unitOfWork.run(() => this.prints.finish(printId, sha256));
  }
}
