import type { FeatureSchema } from '#database';
import { CatalogueVersionRow } from './catalogue-version.entity.js';
import { CatalogueBase1760000400000 } from './migrations/catalogue-base.migration.js';

export const catalogueSchema: FeatureSchema = {
  name: 'catalogue',
  entities: [CatalogueVersionRow],
  migrations: [CatalogueBase1760000400000],
};
