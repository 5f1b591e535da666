import { Injectable } from '@nestjs/common';
import { type HandleJob, type JobHandlerOptions } from './job-handler.js';

export interface RegisteredHandler extends Required<Omit<JobHandlerOptions, 'dailyAt'>> {
  /** null: only when it is asked for */
  readonly dailyAt: string | null;
  readonly name: string;
  readonly handle: HandleJob<never>;
}

/** Who does which jobs in this process. */
@Injectable()
export class JobHandlers {
  private readonly handlers = new Map<string, RegisteredHandler>();

  /** @throws Error when the name has a handler already */
  register(name: string, handle: HandleJob<never>, options: JobHandlerOptions = {}): void {
    if (this.handlers.has(name)) throw new Error(`two handlers for the jobs "${name}"`);
    const { concurrency = 1, retryLimit = 5, timeoutSeconds = 900, dailyAt = null } = options;
    this.handlers.set(name, { name, handle, concurrency, retryLimit, timeoutSeconds, dailyAt });
  }

  all(): readonly RegisteredHandler[] {
    return [...this.handlers.values()];
  }
}
