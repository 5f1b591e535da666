import type { FeatureSchema } from '../feature-schema.js';
import { District } from './district.entity.js';
import { PlatformBase1760000000000 } from './migrations/platform-base.migration.js';

export const platformSchema: FeatureSchema = {
  name: 'platform',
  entities: [District],
  migrations: [PlatformBase1760000000000],
};
