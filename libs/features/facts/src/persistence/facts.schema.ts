import type { FeatureSchema } from '#database';
import { AnnouncementRow } from './announcement.entity.js';
import { Fact } from './fact.entity.js';
import { FactsBase1760000900000 } from './migrations/facts-base.migration.js';
import { Withdrawal } from './withdrawal.entity.js';

export const factsSchema: FeatureSchema = {
  name: 'facts',
  entities: [AnnouncementRow, Fact, Withdrawal],
  migrations: [FactsBase1760000900000],
};
