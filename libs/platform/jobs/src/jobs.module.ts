import { Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { PgBoss } from 'pg-boss';
import { DataSource } from 'typeorm';
import { UnitOfWork } from '#database';
import { createBoss } from './create-boss.js';
import { DailyJobs } from './daily-jobs.js';
import { JobHandlers } from './job-handlers.js';
import { JobQueue } from './job-queue.js';
import { JobRunner } from './job-runner.js';
import { DOES_JOBS, JobsLifecycle } from './jobs-lifecycle.js';
import { JobsQueries } from './jobs.queries.js';
import { PgBossJobQueue } from './pg-boss-job-queue.js';

@Module({})
export class JobsModule {
  /** @param options.work true: this process does jobs; false: it only enqueues them */
  static forRoot(options: { readonly work: boolean }): DynamicModule {
    return {
      module: JobsModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        { provide: DOES_JOBS, useValue: options.work },
        {
          provide: PgBoss,
          inject: [DataSource],
          useFactory: (dataSource: DataSource) => createBoss(dataSource, options.work).start(),
        },
        {
          provide: JobQueue,
          inject: [PgBoss, UnitOfWork],
          useFactory: (boss: PgBoss, unitOfWork: UnitOfWork) => new PgBossJobQueue(boss, unitOfWork),
        },
        JobHandlers,
        DailyJobs,
        JobRunner,
        JobsLifecycle,
        JobsQueries,
      ],
      exports: [DailyJobs, JobQueue, JobHandlers, JobsQueries],
    };
  }
}
