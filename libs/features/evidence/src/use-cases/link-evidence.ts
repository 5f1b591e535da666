import { Injectable } from '@nestjs/common';
import { AuditLog } from '#audit';
import { currentActor, UnitOfWork } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { Clock, invalid, isId, notFound, type CalendarDate } from '#kernel';
import type { EvidenceKind } from '../domain/evidence-kind.js';
import { covers, requiredWindow } from '../domain/required-window.js';
import { EvidenceFile } from '../persistence/evidence-file.entity.js';

/** What an indicator of an assessment asks of a proof; the assessment knows its catalogue and cycle. */
export interface EvidenceRequirement {
  readonly unionId: string;
  readonly assessmentId: string;
  readonly indicatorCode: string;
  /** the indicator's `period` in the catalogue */
  readonly indicatorPeriod: string;
  /** the cycle's cut-off */
  readonly asOf: CalendarDate;
  /** the kinds the indicator takes */
  readonly accepts: readonly EvidenceKind[];
}

/**
 * Puts a proof to an indicator (R07). Whether the assessment may still be changed is the
 * assessment's to check, in the same transaction.
 */
@Injectable()
export class LinkEvidence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Linking what is linked already changes nothing.
   *
   * @throws DomainError `evidence.kind_not_accepted`, `evidence.out_of_period` (with both periods),
   *   not-found for a proof that is not of this union
   */
  async execute(principal: Principal, evidenceId: string, requirement: EvidenceRequirement): Promise<void> {
    const { unionId } = requirement;
    if (!isId(evidenceId) || !can(principal, 'evidence.upload', { unionId })) throw notFound('evidence');
    await this.unitOfWork.run(async () => {
      const file = await this.unitOfWork.writer.findOneBy(EvidenceFile, { id: evidenceId, unionId });
      if (!file) throw notFound('evidence');
      assertFits(file, requirement);
      await this.link(file, requirement);
    });
  }

  private async link(
    file: EvidenceFile,
    { assessmentId, indicatorCode }: EvidenceRequirement,
  ): Promise<void> {
    const added = await this.unitOfWork.sql(
      `INSERT INTO evidence.links (district_id, assessment_id, indicator_code, evidence_id, linked_by, linked_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING evidence_id`,
      [file.districtId, assessmentId, indicatorCode, file.id, currentActor().userId, this.clock.now()],
    );
    if (added.length === 0) return;
    this.audit.record({
      action: 'evidence.linked',
      subjectType: 'assessment',
      subjectId: assessmentId,
      data: { indicatorCode, evidenceId: file.id, sha256: file.sha256 },
    });
  }
}

function assertFits(file: EvidenceFile, { accepts, indicatorPeriod, asOf }: EvidenceRequirement): void {
  const kind = accepts.find((one) => one.code === file.kind);
  if (!kind)
    throw invalid('evidence.kind_not_accepted', [], {
      accepted: accepts.map((one) => one.nameZh).join('、'),
    });
  const window = requiredWindow(kind.reuse, indicatorPeriod, asOf);
  const period = { from: file.periodFrom, to: file.periodTo };
  if (covers(period, window)) return;
  throw invalid('evidence.out_of_period', [], {
    from: period.from,
    to: period.to ?? '…',
    windowFrom: window.from,
    windowTo: window.to,
  });
}
