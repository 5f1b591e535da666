export { evidenceKind, type EvidenceKind, type ReuseRule, type StorageRule } from './domain/evidence-kind.js';
export { covers, requiredWindow, type Window } from './domain/required-window.js';
export type { UploadDetails } from './domain/upload-details.js';
export { EvidenceModule } from './evidence.module.js';
export { evidenceSchema } from './persistence/evidence.schema.js';
export type {
  EvidenceCheckView,
  EvidenceView,
  LinkedEvidenceView,
  SameContentHint,
  ShelfFilter,
  ShelfItem,
  ShelfPage,
} from './queries/evidence-view.js';
export { EvidenceQueries } from './queries/evidence.queries.js';
export { EvidenceAccess } from './use-cases/evidence-access.js';
export { LinkEvidence, type EvidenceRequirement } from './use-cases/link-evidence.js';
export { OpenEvidence, type OpenedEvidence } from './use-cases/open-evidence.js';
export { RecordEvidenceCheck, type RecordEvidenceCheckCommand } from './use-cases/record-evidence-check.js';
export { RemoveEvidence } from './use-cases/remove-evidence.js';
export { UnlinkEvidence, type UnlinkEvidenceCommand } from './use-cases/unlink-evidence.js';
export {
  UploadEvidence,
  type UploadedEvidence,
  type UploadEvidenceCommand,
} from './use-cases/upload-evidence.js';
export { atFileField } from './web/at-file-field.js';
export { evidenceSlot, type EvidenceSlot, type EvidenceSlotNeeds } from './web/evidence-slot.js';
export { EvidenceUploadForm, uploadDetailsOf } from './web/evidence-upload.form.js';
export { kindFields, kindName, type KindFields } from './web/kind-fields.js';
