import { Injectable } from '@nestjs/common';
import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { Clock, invalid, newId, notFound } from '#kernel';
import { OrganizationsQueries } from '#organizations';
import { EvidenceCheck } from '../persistence/evidence-check.entity.js';
import { EvidenceQueries } from '../queries/evidence.queries.js';

const LONGEST_NOTE = 300;

export interface RecordEvidenceCheckCommand {
  readonly evidenceId: string;
  /** whether the original bears out what the union says it shows */
  readonly confirmed: boolean;
  readonly note: string;
}

/**
 * A reviewer saw the original of a proof and writes down the conclusion; of a `view_only` proof this is
 * all that is kept (catalogue: evidence_rules.storage_values). Checks are added, never changed.
 */
@Injectable()
export class RecordEvidenceCheck {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly evidence: EvidenceQueries,
    private readonly organizations: OrganizationsQueries,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `evidence.invalid`, not-found for a proof outside the reviewer's scope */
  async execute(principal: Principal, command: RecordEvidenceCheckCommand): Promise<void> {
    const { evidenceId, confirmed } = command;
    const note = command.note.trim();
    if (!confirmed && note === '') throw wrongNote('note_required');
    if (note.length > LONGEST_NOTE) throw wrongNote('note_too_long', { max: LONGEST_NOTE });
    await this.unitOfWork.run(async () => {
      if (!(await this.mayReview(principal, evidenceId))) throw notFound('evidence');
      const { districtId, userId: checkedBy, name: checkedByName } = principal;
      const checkedAt = this.clock.now();
      const row = {
        id: newId(),
        districtId,
        evidenceId,
        confirmed,
        note,
        checkedBy,
        checkedByName,
        checkedAt,
      };
      await this.unitOfWork.writer.insert(EvidenceCheck, row);
      this.audit.record({
        action: 'evidence.checked',
        subjectType: 'evidence',
        subjectId: evidenceId,
        data: { confirmed, note },
      });
    });
  }

  private async mayReview(principal: Principal, evidenceId: string): Promise<boolean> {
    const found = await this.evidence.byId(evidenceId);
    const [union] = found ? await this.organizations.unionsByIds([found.unionId]) : [];
    if (!union) return false;
    return can(principal, 'review.first', union) || can(principal, 'review.second', union);
  }
}

function wrongNote(code: string, params: Record<string, number> = {}) {
  return invalid('evidence.invalid', [{ pointer: '/note', code: `evidence.${code}`, params }]);
}
