import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { DailyJobs } from './daily-jobs.js';
import { jobHandlerMark, type JobHandlerProvider } from './job-handler.js';
import { JobHandlers } from './job-handlers.js';
import { JobRunner } from './job-runner.js';

/** Whether this process does jobs, or only enqueues them. */
export const DOES_JOBS = Symbol('does jobs');

/** Finds the handlers when everything is there, and stops before the database goes. */
@Injectable()
export class JobsLifecycle implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly handlers: JobHandlers,
    private readonly runner: JobRunner,
    private readonly daily: DailyJobs,
    @Inject(DOES_JOBS) private readonly doesJobs: boolean,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const { metatype, instance } of this.discovery.getProviders()) {
      const mark = metatype ? jobHandlerMark(metatype) : undefined;
      if (!mark) continue;
      const provider = instance as JobHandlerProvider;
      this.handlers.register(mark.name, provider.handle.bind(provider), mark.options);
    }
    await this.runner.prepare();
    if (!this.doesJobs) return;
    await this.runner.start();
    await this.daily.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.runner.stop();
  }
}
