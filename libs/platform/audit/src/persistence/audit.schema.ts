import { type FeatureSchema } from '#database';
import { AuditBase1760000010000 } from './migrations/audit-base.migration.js';

/** No entity: rows are written by `audit.append` and read by SQL. */
export const auditSchema: FeatureSchema = {
  name: 'audit',
  entities: [],
  migrations: [AuditBase1760000010000],
};
