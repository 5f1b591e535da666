import { UnitOfWork } from '#database';
import { newId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { decisionHash, type DecisionDocument } from '../domain/eligibility/decision-document.js';

export interface StoredDecision {
  readonly document: DecisionDocument;
  readonly sha256: string;
}

/** Decisions as they were made, inside a unit of work. */
@Injectable()
export class DecisionStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns the document's hash */
  async insert(districtId: string, document: DecisionDocument, at: Date): Promise<string> {
    const sha256 = decisionHash(document);
    await this.unitOfWork.sql(
      `INSERT INTO grants.decisions (id, district_id, application_id, document, sha256, checked_by, approved_by,
         decided_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        newId(),
        districtId,
        document.applicationId,
        JSON.stringify(document),
        sha256,
        document.checked.userId,
        document.approved.userId,
        at,
      ],
    );
    return sha256;
  }

  async of(applicationId: string): Promise<StoredDecision | null> {
    const [row] = await this.unitOfWork.sql<StoredDecision>(
      'SELECT document, sha256 FROM grants.decisions WHERE application_id = $1',
      [applicationId],
    );
    return row ?? null;
  }
}
