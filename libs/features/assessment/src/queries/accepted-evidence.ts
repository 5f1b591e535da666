import { UnitOfWork } from '#database';
import { Injectable } from '@nestjs/common';

/** A proof that both reviews accepted at an indicator. */
export interface AcceptedProof {
  readonly evidenceId: string;
  readonly indicatorCode: string;
  readonly name: string;
}

/** Proofs behind a union's awards, as they were when the star was decided. */
@Injectable()
export class AcceptedEvidence {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Of every award that was not revoked, by indicator; each proof once for an indicator. */
  async of(unionId: string): Promise<AcceptedProof[]> {
    return this.unitOfWork.read(() =>
      this.unitOfWork.sql<AcceptedProof>(
        `SELECT DISTINCT one->>'fileId' AS "evidenceId", one->>'indicator' AS "indicatorCode", one->>'name' AS name
         FROM assessment.awards w
         LEFT JOIN assessment.revocations r ON r.district_id = w.district_id AND r.award_id = w.id,
           jsonb_array_elements(w.document->'evidence') one
         WHERE w.district_id = platform.current_district() AND w.union_id = $1 AND r.id IS NULL
         ORDER BY 2, 3, 1`,
        [unionId],
      ),
    );
  }
}
