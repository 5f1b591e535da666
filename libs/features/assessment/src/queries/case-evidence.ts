import { EvidenceQueries } from '#evidence';
import { Injectable } from '@nestjs/common';
import type { EvidenceSnapshot } from '../domain/result/submission-document.js';

/** The proofs of an assessment as they go into a frozen document. */
@Injectable()
export class CaseEvidence {
  constructor(private readonly evidence: EvidenceQueries) {}

  /** Their periods were checked when they were linked, against a cut-off that does not move. */
  async of(assessmentId: string): Promise<EvidenceSnapshot[]> {
    const linked = await this.evidence.forAssessment(assessmentId);
    return linked.map(({ indicatorCode, id, sha256, name, kind }) => ({
      indicator: indicatorCode,
      fileId: id,
      sha256,
      name,
      kind,
    }));
  }
}
