import { Injectable } from '@nestjs/common';
import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { isId, notFound } from '#kernel';
import { EvidenceFile } from '../persistence/evidence-file.entity.js';
import { EvidenceLink } from '../persistence/evidence-link.entity.js';

export interface UnlinkEvidenceCommand {
  readonly evidenceId: string;
  readonly assessmentId: string;
  readonly indicatorCode: string;
}

/** Takes a proof away from an indicator; it stays on the shelf. The assessment checks that it may change. */
@Injectable()
export class UnlinkEvidence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /** Unlinking what is not linked changes nothing. @throws DomainError not-found for a foreign proof */
  async execute(principal: Principal, command: UnlinkEvidenceCommand): Promise<void> {
    const { evidenceId, assessmentId, indicatorCode } = command;
    if (!isId(evidenceId) || !isId(assessmentId)) throw notFound('evidence');
    await this.unitOfWork.run(async () => {
      const { writer } = this.unitOfWork;
      const file = await writer.findOneBy(EvidenceFile, { id: evidenceId });
      if (!file || !can(principal, 'evidence.upload', { unionId: file.unionId })) throw notFound('evidence');
      const removed = await writer.delete(EvidenceLink, { evidenceId, assessmentId, indicatorCode });
      if (removed.affected === 0) return;
      this.audit.record({
        action: 'evidence.unlinked',
        subjectType: 'assessment',
        subjectId: assessmentId,
        data: { indicatorCode, evidenceId, sha256: file.sha256 },
      });
    });
  }
}
