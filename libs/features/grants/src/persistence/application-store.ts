import { UnitOfWork } from '#database';
import { isId, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { ApplicationStatus } from '../domain/application/application-status.js';
import type { GrantCase } from '../domain/application/grant-case.js';
import { SELECT_CASE, toCase, type CaseRow } from './grant-case.sql.js';

/** Columns that a step may change; what is not named stays. */
export type CaseChange = Partial<
  Pick<
    GrantCase,
    | 'text'
    | 'report'
    | 'note'
    | 'submittedBy'
    | 'submittedAt'
    | 'checkedBy'
    | 'checkedByName'
    | 'checkedAt'
    | 'amountFen'
    | 'number'
    | 'stoppedOn'
    | 'claimFen'
  >
> & { readonly approvedBy?: string };

const COLUMNS: Readonly<Record<keyof CaseChange, string>> = {
  text: 'text',
  report: 'report',
  note: 'note',
  submittedBy: 'submitted_by',
  submittedAt: 'submitted_at',
  checkedBy: 'checked_by',
  checkedByName: 'checked_by_name',
  checkedAt: 'checked_at',
  amountFen: 'amount_fen',
  number: 'number',
  stoppedOn: 'stopped_on',
  claimFen: 'claim_fen',
  approvedBy: 'approved_by',
};
const DOCUMENTS = new Set(['text', 'report']);

/** Applications, inside a unit of work. */
@Injectable()
export class ApplicationStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError not-found, also for ids of other districts */
  async get(id: string): Promise<GrantCase> {
    return this.one(id, '');
  }

  /** Holds the row until the transaction ends; its programme must be held already. */
  async lock(id: string): Promise<GrantCase> {
    return this.one(id, 'FOR UPDATE OF a');
  }

  /** Which programme to hold before the application. It never changes. @throws DomainError not-found */
  async programmeOf(id: string): Promise<string> {
    const [row] = isId(id)
      ? await this.unitOfWork.sql<{ programmeId: string }>(
          'SELECT programme_id AS "programmeId" FROM grants.applications WHERE id = $1',
          [id],
        )
      : [];
    if (!row) throw notFound('application');
    return row.programmeId;
  }

  /** @returns false where the union has one alive in this programme, however close the race was */
  async insert(
    fresh: Pick<GrantCase, 'id' | 'districtId' | 'text' | 'createdAt'> & {
      readonly programmeId: string;
      readonly unionId: string;
    },
  ): Promise<boolean> {
    const { id, districtId, programmeId, unionId, text, createdAt } = fresh;
    const rows = await this.unitOfWork.sql(
      `INSERT INTO grants.applications (id, district_id, programme_id, union_id, text, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $6) ON CONFLICT DO NOTHING RETURNING id`,
      [id, districtId, programmeId, unionId, JSON.stringify(text), createdAt],
    );
    return rows.length > 0;
  }

  /** The union's application in a programme that is neither declined, withdrawn nor lapsed. */
  async aliveOf(programmeId: string, unionId: string): Promise<string | null> {
    const [row] = await this.unitOfWork.sql<{ id: string }>(
      `SELECT id FROM grants.applications WHERE programme_id = $1 AND union_id = $2
         AND status NOT IN ('declined', 'withdrawn', 'lapsed')`,
      [programmeId, unionId],
    );
    return row?.id ?? null;
  }

  /** The text of the union's newest application that was ever handed in, with its programme's categories. */
  async latestOf(unionId: string): Promise<GrantCase | null> {
    const [row] = await this.unitOfWork.sql<CaseRow>(
      `${SELECT_CASE} WHERE a.union_id = $1 AND a.submitted_at IS NOT NULL ORDER BY a.submitted_at DESC LIMIT 1`,
      [unionId],
    );
    return row ? toCase(row) : null;
  }

  /** Ids of a programme's applications in these statuses, in the order of their ids. */
  async idsIn(programmeId: string, statuses: readonly ApplicationStatus[]): Promise<string[]> {
    const rows = await this.unitOfWork.sql<{ id: string }>(
      'SELECT id FROM grants.applications WHERE programme_id = $1 AND status = ANY ($2) ORDER BY id',
      [programmeId, statuses],
    );
    return rows.map(({ id }) => id);
  }

  /** Ids of a union's applications in these statuses, by programme: the order in which they may be held. */
  async idsOfUnion(unionId: string, statuses: readonly ApplicationStatus[]): Promise<string[]> {
    const rows = await this.unitOfWork.sql<{ id: string }>(
      `SELECT id FROM grants.applications WHERE union_id = $1 AND status = ANY ($2) ORDER BY programme_id, id`,
      [unionId, statuses],
    );
    return rows.map(({ id }) => id);
  }

  /** Names of the programmes whose report a union owes since before that day. */
  async unaccounted(unionId: string, day: string): Promise<string[]> {
    const rows = await this.unitOfWork.sql<{ name: string }>(
      `SELECT p.name FROM grants.applications a
       JOIN grants.programmes p ON p.district_id = a.district_id AND p.id = a.programme_id
       WHERE a.union_id = $1 AND p.report_due < $2 AND a.status IN ('approved', 'reclaiming') ORDER BY p.name`,
      [unionId, day],
    );
    return rows.map(({ name }) => name);
  }

  async change(id: string, status: ApplicationStatus, change: CaseChange, at: Date): Promise<void> {
    const entries = Object.entries(change) as [keyof CaseChange, unknown][];
    const sets = entries.map(([key], index) => `${COLUMNS[key]} = $${index + 4}`);
    const values = entries.map(([key, value]) =>
      DOCUMENTS.has(key) && value !== null ? JSON.stringify(value) : value,
    );
    await this.unitOfWork.sql(
      `UPDATE grants.applications SET ${['status = $2', 'updated_at = $3', 'version = version + 1', ...sets].join(', ')}
       WHERE id = $1`,
      [id, status, at, ...values],
    );
  }

  private async one(id: string, lock: string): Promise<GrantCase> {
    const [row] = isId(id)
      ? await this.unitOfWork.sql<CaseRow>(`${SELECT_CASE} WHERE a.id = $1 ${lock}`, [id])
      : [];
    if (!row) throw notFound('application');
    return toCase(row);
  }
}
