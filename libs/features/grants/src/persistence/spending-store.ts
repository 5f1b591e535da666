import { UnitOfWork } from '#database';
import { Injectable } from '@nestjs/common';
import type { Spending } from '../domain/spending/spending.js';

/** Receipts, inside a unit of work. */
@Injectable()
export class SpendingStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By day. */
  async of(applicationId: string): Promise<Spending[]> {
    return this.unitOfWork.sql<Spending>(
      `SELECT id, category, description, spent_on::text AS "spentOn", amount_fen::float8 AS "amountFen",
         evidence_id AS "evidenceId", rejected
       FROM grants.spendings WHERE application_id = $1 ORDER BY spent_on, id`,
      [applicationId],
    );
  }

  /** @returns false when this receipt stands for another spending already, however close the race was */
  async insert(
    applicationId: string,
    districtId: string,
    one: Omit<Spending, 'rejected'>,
    at: Date,
  ): Promise<boolean> {
    const rows = await this.unitOfWork.sql(
      `INSERT INTO grants.spendings (id, district_id, application_id, category, description, spent_on, amount_fen,
         evidence_id, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT ON CONSTRAINT spendings_receipt_once DO NOTHING RETURNING id`,
      [
        one.id,
        districtId,
        applicationId,
        one.category,
        one.description,
        one.spentOn,
        one.amountFen,
        one.evidenceId,
        at,
      ],
    );
    return rows.length > 0;
  }

  async remove(id: string): Promise<void> {
    await this.unitOfWork.sql('DELETE FROM grants.spendings WHERE id = $1', [id]);
  }

  async reject(id: string, reason: string): Promise<void> {
    await this.unitOfWork.sql('UPDATE grants.spendings SET rejected = $2 WHERE id = $1', [id, reason]);
  }
}
