import type { FeatureSchema } from '#database';
import { Enterprise } from './enterprise.entity.js';
import { OrganizationsBase1760000300000 } from './migrations/organizations-base.migration.js';
import { Subdistrict } from './subdistrict.entity.js';
import { Union } from './union.entity.js';

export const organizationsSchema: FeatureSchema = {
  name: 'organizations',
  entities: [Subdistrict, Enterprise, Union],
  migrations: [OrganizationsBase1760000300000],
};
