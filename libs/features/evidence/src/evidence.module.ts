import { Module } from '@nestjs/common';
import { FilesModule } from '#files';
import { OrganizationsModule } from '#organizations';
import { EvidenceQueries } from './queries/evidence.queries.js';
import { EvidenceAccess } from './use-cases/evidence-access.js';
import { LinkEvidence } from './use-cases/link-evidence.js';
import { OpenEvidence } from './use-cases/open-evidence.js';
import { RecordEvidenceCheck } from './use-cases/record-evidence-check.js';
import { RemoveEvidence } from './use-cases/remove-evidence.js';
import { UnlinkEvidence } from './use-cases/unlink-evidence.js';
import { UnusedFiles } from './use-cases/unused-files.js';
import { UploadEvidence } from './use-cases/upload-evidence.js';
import { EvidenceFileController } from './web/evidence-file.controller.js';

/** The shelf of proofs. Its pages also name kinds and indicators, so they are in the portal. */
@Module({
  imports: [FilesModule.forFeature('evidence'), OrganizationsModule],
  controllers: [EvidenceFileController],
  providers: [
    EvidenceQueries,
    EvidenceAccess,
    UnusedFiles,
    UploadEvidence,
    RemoveEvidence,
    LinkEvidence,
    UnlinkEvidence,
    OpenEvidence,
    RecordEvidenceCheck,
  ],
  exports: [
    EvidenceQueries,
    EvidenceAccess,
    UploadEvidence,
    RemoveEvidence,
    LinkEvidence,
    UnlinkEvidence,
    OpenEvidence,
    RecordEvidenceCheck,
  ],
})
export class EvidenceModule {}
