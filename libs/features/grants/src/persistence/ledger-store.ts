import { currentActor, UnitOfWork } from '#database';
import { newId } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { GrantCase } from '../domain/application/grant-case.js';
import type { LedgerEntry } from '../domain/money/ledger-entry.js';

export type Booking = Pick<LedgerEntry, 'kind' | 'amountFen' | 'bookedOn'> &
  Partial<Pick<LedgerEntry, 'tranche' | 'voucher'>>;

/** The money, line by line, inside a unit of work. Totals follow by trigger. */
@Injectable()
export class LedgerStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async book({ id, districtId, programme }: GrantCase, booking: Booking, at: Date): Promise<void> {
    const { userId, name } = currentActor();
    const { kind, amountFen, bookedOn, tranche = null, voucher = '' } = booking;
    await this.unitOfWork.sql(
      `INSERT INTO grants.entries (id, district_id, programme_id, application_id, kind, amount_fen, tranche,
         booked_on, voucher, recorded_by, recorded_by_name, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [newId(), districtId, programme.id, id, kind, amountFen, tranche, bookedOn, voucher, userId, name, at],
    );
  }

  /** Oldest first. */
  async of(applicationId: string): Promise<LedgerEntry[]> {
    return this.unitOfWork.sql<LedgerEntry>(
      `SELECT id, application_id AS "applicationId", kind, amount_fen::float8 AS "amountFen", tranche,
         booked_on::text AS "bookedOn", voucher, recorded_by_name AS "recordedByName",
         recorded_at AS "recordedAt"
       FROM grants.entries WHERE application_id = $1 ORDER BY recorded_at, id`,
      [applicationId],
    );
  }

  /** Numbers of the tranches that were paid, in their order. */
  async paidTranches(applicationId: string): Promise<number[]> {
    const entries = await this.of(applicationId);
    return entries.flatMap(({ tranche }) => (tranche === null ? [] : [tranche])).sort((a, b) => a - b);
  }
}
