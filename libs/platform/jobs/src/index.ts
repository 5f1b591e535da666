export {
  JobHandler,
  type HandleJob,
  type JobContext,
  type JobHandlerOptions,
  type JobHandlerProvider,
} from './job-handler.js';
export { DailyJobs } from './daily-jobs.js';
export { JobHandlers } from './job-handlers.js';
export { JobQueue, type EnqueueOptions } from './job-queue.js';
export { JobsModule } from './jobs.module.js';
export { JobsQueries, type JobState, type JobStatus } from './jobs.queries.js';
export { jobsSchema } from './persistence/jobs.schema.js';
