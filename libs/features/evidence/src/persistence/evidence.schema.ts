import type { FeatureSchema } from '#database';
import { EvidenceCheck } from './evidence-check.entity.js';
import { EvidenceFile } from './evidence-file.entity.js';
import { EvidenceLink } from './evidence-link.entity.js';
import { EvidenceBase1760000500000 } from './migrations/evidence-base.migration.js';

export const evidenceSchema: FeatureSchema = {
  name: 'evidence',
  entities: [EvidenceFile, EvidenceLink, EvidenceCheck],
  migrations: [EvidenceBase1760000500000],
};
