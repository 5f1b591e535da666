import { type FeatureSchema } from '#database';
import { JobsBase1760000020000 } from './migrations/jobs-base.migration.js';

/** No entity: pg-boss writes its tables, `jobs.report` the progress. */
export const jobsSchema: FeatureSchema = {
  name: 'jobs',
  entities: [],
  migrations: [JobsBase1760000020000],
};
