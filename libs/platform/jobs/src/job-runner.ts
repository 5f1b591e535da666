import { Injectable, Logger } from '@nestjs/common';
import { PgBoss, type JobResult, type JobWithMetadata, type QueueOptions } from 'pg-boss';
import { runAs } from '#database';
import { DomainError, type ErrorKind } from '#kernel';
import { type JobEnvelope } from './job-envelope.js';
import { JobHandlers, type RegisteredHandler } from './job-handlers.js';
import { JobProgress } from './job-progress.js';

const DAY_SECONDS = 86_400;
const HEARTBEAT_SECONDS = 15;
const KEPT_SECONDS = 90 * DAY_SECONDS;
const STOP_WITHIN_MS = 8_000;
/** Refusals that time may lift; every other DomainError is final. */
const PASSING: ReadonlySet<ErrorKind> = new Set(['unavailable', 'too-many', 'conflict']);

/** Takes jobs from their queues and has them done. */
@Injectable()
export class JobRunner {
  private readonly logger = new Logger('Jobs');

  constructor(
    private readonly boss: PgBoss,
    private readonly handlers: JobHandlers,
  ) {}

  /** Makes a queue for every handler; a process that only enqueues needs them too. */
  async prepare(): Promise<void> {
    for (const handler of this.handlers.all()) {
      const options = queueOptions(handler);
      await this.boss.createQueue(handler.name, { ...options, policy: 'short', notify: true });
      await this.boss.updateQueue(handler.name, { ...options, notify: true });
    }
  }

  async start(): Promise<void> {
    for (const handler of this.handlers.all()) {
      for (let worker = 0; worker < handler.concurrency; worker += 1) await this.startWorker(handler);
    }
  }

  /** Takes no more jobs, and waits for the running ones; what is not done in time is given back. */
  async stop(): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: STOP_WITHIN_MS });
  }

  /** One job at a time; after each it looks for the next at once, and sleeps only when there is none. */
  private async startWorker(handler: RegisteredHandler): Promise<void> {
    const options = {
      includeMetadata: true,
      perJobResults: true,
      pollingIntervalSeconds: 2,
      notifyPollingIntervalSeconds: 2, // also how late a retry may be
    } as const;
    const worker = await this.boss.work<JobEnvelope, unknown, typeof options>(
      handler.name,
      options,
      async (jobs) => {
        const results = await Promise.all(jobs.map((job) => this.perform(handler, job)));
        this.boss.notifyWorker(worker);
        return results;
      },
    );
  }

  private async perform(handler: RegisteredHandler, job: JobWithMetadata<JobEnvelope>): Promise<JobResult> {
    const { actor, payload } = job.data;
    const progress = new JobProgress(this.boss.getDb(), job.id);
    const attempt = job.retryCount + 1;
    const context = {
      jobId: job.id,
      attempt,
      signal: job.signal,
      progress: (done: number, total: number) => progress.report(done, total),
    };
    try {
      await runAs(actor, () => handler.handle(payload as never, context));
      await progress.finish();
      return { id: job.id, status: 'completed' };
    } catch (error) {
      const final = error instanceof DomainError && !PASSING.has(error.kind);
      const dead = final || job.retryCount >= job.retryLimit;
      const message = `${handler.name} ${job.id} failed (try ${attempt}${dead ? ', given up' : ''})`;
      if (dead) this.logger.error(message, error instanceof Error ? error.stack : String(error));
      else this.logger.warn(`${message}: ${String(error)}`);
      return { id: job.id, status: final ? 'deadletter' : 'failed', output: error };
    }
  }
}

function queueOptions({ retryLimit, timeoutSeconds }: RegisteredHandler): QueueOptions {
  return {
    retryLimit,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: 600,
    expireInSeconds: timeoutSeconds,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    retentionSeconds: KEPT_SECONDS,
    deleteAfterSeconds: KEPT_SECONDS,
  };
}
