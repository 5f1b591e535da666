import { currentActor, runAs, UnitOfWork } from '#database';
import { Injectable } from '@nestjs/common';
import type { AccountRow, EntryRow, SpendingRow } from './account-rows.js';

const PAGE_SIZE = 500;
const NUMBER = `p.year || '-' || lpad(a.number::text, 4, '0') AS number, d.union_name AS "unionName"`;
const FROM = `grants.applications a
  JOIN grants.programmes p ON p.district_id = a.district_id AND p.id = a.programme_id
  JOIN organizations.union_directory d ON d.union_id = a.union_id`;

const TABLES = {
  accounts: `SELECT a.id, ${NUMBER}, d.uscc, d.subdistrict_name AS "subdistrictName", a.status,
      (c.document->'facts'->'star'->>'star')::int AS star, c.document->'facts'->>'on' AS "approvedOn",
      a.amount_fen::float8 AS "amountFen", a.paid_fen::float8 AS "paidFen",
      a.returned_fen::float8 AS "returnedFen", coalesce((SELECT sum(s.amount_fen) FROM grants.spendings s
        WHERE s.district_id = a.district_id AND s.application_id = a.id AND s.rejected IS NULL), 0)::float8
        AS "provenFen",
      (a.committed_fen - a.paid_fen + a.returned_fen)::float8 AS "promisedFen"
    FROM ${FROM} JOIN grants.decisions c ON c.district_id = a.district_id AND c.application_id = a.id
    WHERE a.programme_id = $1 AND a.id > $2 ORDER BY a.id`,
  entries: `SELECT e.id, ${NUMBER}, d.uscc, e.kind, e.tranche, e.booked_on::text AS "bookedOn",
      e.amount_fen::float8 AS "amountFen", e.voucher, e.recorded_by_name AS "recordedBy"
    FROM ${FROM} JOIN grants.entries e ON e.district_id = a.district_id AND e.application_id = a.id
    WHERE a.programme_id = $1 AND e.id > $2 ORDER BY e.id`,
  spendings: `SELECT s.id, ${NUMBER}, coalesce(k.name, s.category) AS category, s.description,
      s.spent_on::text AS "spentOn", s.amount_fen::float8 AS "amountFen", s.rejected
    FROM ${FROM} JOIN grants.spendings s ON s.district_id = a.district_id AND s.application_id = a.id
    LEFT JOIN LATERAL jsonb_to_recordset(p.terms->'categories') AS k(code text, name text)
      ON k.code = s.category
    WHERE a.programme_id = $1 AND s.id > $2 ORDER BY s.id`,
} as const;

const FIRST = '00000000-0000-0000-0000-000000000000';

/** A programme's books, page by page: a year of a large district never stands in memory at once. */
@Injectable()
export class AccountReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  accounts(programmeId: string): AsyncGenerator<AccountRow[]> {
    return this.pages<AccountRow>(TABLES.accounts, programmeId);
  }

  entries(programmeId: string): AsyncGenerator<EntryRow[]> {
    return this.pages<EntryRow>(TABLES.entries, programmeId);
  }

  spendings(programmeId: string): AsyncGenerator<SpendingRow[]> {
    return this.pages<SpendingRow>(TABLES.spendings, programmeId);
  }

  /** Whoever reads on later does so for the actor who asked. */
  private pages<Row extends { readonly id: string }>(
    sql: string,
    programmeId: string,
  ): AsyncGenerator<Row[]> {
    const actor = currentActor();
    const page = (after: string): Promise<Row[]> =>
      runAs(actor, () =>
        this.unitOfWork.read(() =>
          this.unitOfWork.sql<Row>(`${sql} LIMIT ${PAGE_SIZE}`, [programmeId, after]),
        ),
      );
    return (async function* pages() {
      for (let after = FIRST; ;) {
        const rows = await page(after);
        if (rows.length > 0) yield rows;
        const last = rows.at(-1);
        if (!last || rows.length < PAGE_SIZE) return;
        after = last.id;
      }
    })();
  }
}
