import { Injectable } from '@nestjs/common';
import { type HandleJob, type JobHandlerOptions } from './job-handler.js';

export interface RegisteredHandler extends Required<JobHandlerOptions> {
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
    const { concurrency = 1, retryLimit = 5, timeoutSeconds = 900 } = options;
    this.handlers.set(name, { name, handle, concurrency, retryLimit, timeoutSeconds });
  }

  all(): readonly RegisteredHandler[] {
    return [...this.handlers.values()];
  }
}
