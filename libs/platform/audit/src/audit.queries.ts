import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { verifyAuditChain, type ChainReport } from './audit-chain.js';
import { type AuditEntry } from './audit-entry.js';

export interface AuditFilter {
  readonly action?: string | undefined;
  readonly subjectType?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly userId?: string | undefined;
}

/** A page of entries, newest first; `next` is the `before` of the following page. */
export interface AuditPage {
  readonly entries: readonly AuditEntry[];
  readonly next: number | null;
}

const COLUMNS = `
  district_id AS "districtId", seq::float8 AS seq,
  to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
  user_id AS "userId", actor, request_id AS "requestId", action, subject_type AS "subjectType",
  subject_id AS "subjectId", data::text AS data,
  encode(previous_hash, 'hex') AS "previousHash", encode(hash, 'hex') AS hash`;
const VERIFY_PAGE = 1_000;

/** Reads the log of the actor's district. */
@Injectable()
export class AuditQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @param before only entries with a smaller number: the page after one that ended there */
  async list(filter: AuditFilter, limit: number, before: number | null = null): Promise<AuditPage> {
    const { action, subjectType, subjectId, userId } = filter;
    const entries = await this.unitOfWork.read(() =>
      this.unitOfWork.sql<AuditEntry>(
        `SELECT ${COLUMNS} FROM audit.entries
         WHERE district_id = platform.current_district()
           AND ($1::bigint IS NULL OR seq < $1)
           AND ($2::text IS NULL OR action = $2)
           AND ($3::text IS NULL OR subject_type = $3)
           AND ($4::text IS NULL OR subject_id = $4)
           AND ($5::uuid IS NULL OR user_id = $5)
         ORDER BY seq DESC LIMIT $6 + 1`,
        [before, action ?? null, subjectType ?? null, subjectId ?? null, userId ?? null, limit],
      ),
    );
    const page = entries.slice(0, limit);
    return { entries: page, next: entries.length > limit ? (page.at(-1)?.seq ?? null) : null };
  }

  /** The actions that occur in the district's log, for a filter. */
  async actions(): Promise<readonly string[]> {
    const rows = await this.unitOfWork.read(() =>
      this.unitOfWork.sql<{ action: string }>(
        `SELECT DISTINCT action FROM audit.entries WHERE district_id = platform.current_district() ORDER BY 1`,
      ),
    );
    return rows.map((row) => row.action);
  }

  /** Whether an entry has this hash: of a hash noted down earlier it tells that the log was not cut off before. */
  async contains(hash: string): Promise<boolean> {
    if (!/^[0-9a-f]{64}$/i.test(hash)) return false;
    const rows = await this.unitOfWork.read(() =>
      this.unitOfWork.sql(
        `SELECT 1 FROM audit.entries WHERE district_id = platform.current_district() AND hash = decode($1, 'hex')`,
        [hash],
      ),
    );
    return rows.length > 0;
  }

  /** Recomputes the district's whole chain, in pages: memory stays flat. */
  async verify(): Promise<ChainReport> {
    return this.unitOfWork.read(() => verifyAuditChain(this.oldestFirst()));
  }

  private async *oldestFirst(): AsyncGenerator<AuditEntry> {
    for (let after = 0; ;) {
      const entries = await this.unitOfWork.sql<AuditEntry>(
        `SELECT ${COLUMNS} FROM audit.entries
         WHERE district_id = platform.current_district() AND seq > $1 ORDER BY seq LIMIT ${VERIFY_PAGE}`,
        [after],
      );
      yield* entries;
      const last = entries.at(-1);
      if (!last) return;
      after = last.seq;
    }
  }
}
