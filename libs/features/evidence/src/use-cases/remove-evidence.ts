import { Injectable } from '@nestjs/common';
import { AuditLog } from '#audit';
import { UnitOfWork, violatedConstraint } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { conflict, isId, notFound } from '#kernel';
import { EvidenceFile } from '../persistence/evidence-file.entity.js';
import { UnusedFiles } from './unused-files.js';

const REASONS: Readonly<Record<string, string>> = {
  links_evidence_fk: 'evidence.still_linked',
  checks_evidence_fk: 'evidence.was_checked',
};

/** Takes a proof off the shelf, bytes and all; what is put to an indicator or was checked stays. */
@Injectable()
export class RemoveEvidence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly unusedFiles: UnusedFiles,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `evidence.still_linked`, `evidence.was_checked`, not-found */
  async execute(principal: Principal, evidenceId: string): Promise<void> {
    if (!isId(evidenceId)) throw notFound('evidence');
    try {
      await this.unitOfWork.run(() => this.remove(principal, evidenceId));
    } catch (error) {
      const reason = REASONS[violatedConstraint(error) ?? ''];
      throw reason === undefined ? error : conflict(reason);
    }
  }

  private async remove(principal: Principal, id: string): Promise<void> {
    const { writer } = this.unitOfWork;
    const file = await writer.findOneBy(EvidenceFile, { id });
    if (!file || !can(principal, 'evidence.upload', { unionId: file.unionId })) throw notFound('evidence');
    await writer.delete(EvidenceFile, { id });
    const { unionId, kind, sha256 } = file;
    this.audit.record({
      action: 'evidence.removed',
      subjectType: 'evidence',
      subjectId: id,
      data: { unionId, kind, sha256 },
    });
    this.unitOfWork.afterCommit(() => this.unusedFiles.remove(sha256));
  }
}
