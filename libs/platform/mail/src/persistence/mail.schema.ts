import { type FeatureSchema } from '#database';
import { MailBase1760000030000 } from './migrations/mail-base.migration.js';

/** No entity: three statements. */
export const mailSchema: FeatureSchema = {
  name: 'mail',
  entities: [],
  migrations: [MailBase1760000030000],
};
