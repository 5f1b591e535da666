export { evidenceKind, type EvidenceKind, type ReuseRule, type StorageRule } from './domain/evidence-kind.js';
export { evidenceSchema } from './persistence/evidence.schema.js';
