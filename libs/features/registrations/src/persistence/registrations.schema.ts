import type { FeatureSchema } from '#database';
import { RegistrationsBase1760001300000 } from './migrations/registrations-base.migration.js';

/** No entity: everything is a handful of columns written and read by SQL under a row lock. */
export const registrationsSchema: FeatureSchema = {
  name: 'registrations',
  entities: [],
  migrations: [RegistrationsBase1760001300000],
};
