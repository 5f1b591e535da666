import type { FeatureSchema } from '#database';
import { Activity } from './activity.entity.js';
import { ActivitiesBase1760001200000 } from './migrations/activities-base.migration.js';

export const activitiesSchema: FeatureSchema = {
  name: 'activities',
  entities: [Activity],
  migrations: [ActivitiesBase1760001200000],
};
