import type { FeatureSchema } from '#database';
import { GrantsBase1760001100000 } from './migrations/grants-base.migration.js';

/** Without entities: the tables are written by the statements of the stores only. */
export const grantsSchema: FeatureSchema = {
  name: 'grants',
  entities: [],
  migrations: [GrantsBase1760001100000],
};
