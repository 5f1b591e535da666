import { UnitOfWork } from '#database';
import { isId, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { AnswerEntry } from '../domain/answers/answer-entry.js';
import type { AnswerSheet, EntryRef } from '../domain/answers/answer-sheet.js';
import type { Standing } from '../domain/answers/standing.js';
import type { AssessmentCase } from '../domain/assessment-case.js';
import type { CaseFacts } from '../domain/cycle/case-facts.js';
import type { ReturnedItems } from '../domain/review/returned-items.js';
import type { AssessmentStatus } from '../domain/status/assessment-status.js';
import { SELECT_CASE, toCase, type CaseRow } from './assessment-case.sql.js';

export interface FreshAssessment {
  readonly id: string;
  readonly districtId: string;
  readonly cycleId: string;
  readonly unionId: string;
  readonly subdistrictId: string;
  readonly dueOn: string;
  readonly sheet: AnswerSheet;
  readonly standing: Standing;
  readonly at: Date;
}

export interface StatusChange {
  readonly status: AssessmentStatus;
  readonly dueOn: string | null;
  readonly returned?: ReturnedItems;
  readonly round?: number;
  readonly submittedAt?: Date;
  readonly total?: number;
  readonly star?: number;
}

/** Reads and writes assessments inside a unit of work. */
@Injectable()
export class AssessmentStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError not-found, also for ids of other districts (row-level security hides them) */
  async get(id: string): Promise<AssessmentCase> {
    return this.one(`${SELECT_CASE} WHERE a.id = $1`, id);
  }

  /** Holds the row until the transaction ends: whoever changes an assessment comes through here. */
  async lock(id: string): Promise<AssessmentCase> {
    return this.one(`${SELECT_CASE} WHERE a.id = $1 FOR UPDATE OF a`, id);
  }

  /** @returns false where the union has one in this cycle already, however close the race was */
  async insert(fresh: FreshAssessment): Promise<boolean> {
    const { sheet, standing } = fresh;
    const rows = await this.unitOfWork.sql(
      `INSERT INTO assessment.assessments (id, district_id, cycle_id, union_id, subdistrict_id, status, due_on,
         answers, profile, system, vetoes, held, total, star, answered, applicable, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, 'draft', $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16)
       ON CONFLICT (district_id, cycle_id, union_id) DO NOTHING RETURNING id`,
      [
        fresh.id,
        fresh.districtId,
        fresh.cycleId,
        fresh.unionId,
        fresh.subdistrictId,
        fresh.dueOn,
        JSON.stringify(sheet.answers),
        JSON.stringify(sheet.profile),
        JSON.stringify(sheet.system),
        JSON.stringify(sheet.vetoes),
        sheet.held && JSON.stringify(sheet.held),
        standing.total,
        standing.star,
        standing.answered,
        standing.applicable,
        fresh.at,
      ],
    );
    return rows.length > 0;
  }

  async idOf(cycleId: string, unionId: string): Promise<string | null> {
    const [row] = await this.unitOfWork.sql<{ id: string }>(
      'SELECT id FROM assessment.assessments WHERE cycle_id = $1 AND union_id = $2',
      [cycleId, unionId],
    );
    return row?.id ?? null;
  }

  /**
   * Writes single entries into their documents; the rest of each document is not touched.
   *
   * @param emptied codes of answers that stand no more
   */
  async putEntries(
    id: string,
    entries: readonly (EntryRef & { readonly entry: AnswerEntry })[],
    standing: Standing,
    at: Date,
    emptied: readonly string[] = [],
  ): Promise<void> {
    const patch = (section: EntryRef['section']) =>
      Object.fromEntries(entries.filter((one) => one.section === section).map((one) => [one.key, one.entry]));
    await this.unitOfWork.sql(
      `UPDATE assessment.assessments
       SET answers = (answers - $9::text[]) || $2::jsonb, profile = profile || $3::jsonb,
           total = $4, star = $5, answered = $6, applicable = $7, updated_at = $8
       WHERE id = $1`,
      [
        id,
        JSON.stringify(patch('answers')),
        JSON.stringify(patch('profile')),
        standing.total,
        standing.star,
        standing.answered,
        standing.applicable,
        at,
        emptied,
      ],
    );
  }

  /** Assessments of a union that are not decided yet, of cycles that are not closed; the oldest first. */
  async undecidedOf(unionId: string): Promise<string[]> {
    const rows = await this.unitOfWork.sql<{ id: string }>(
      `SELECT a.id FROM assessment.assessments a
       JOIN assessment.cycles c ON c.district_id = a.district_id AND c.id = a.cycle_id
       WHERE a.district_id = platform.current_district() AND a.union_id = $1
         AND a.status NOT IN ('awarded', 'not_awarded') AND c.status <> 'closed'
       ORDER BY a.created_at, a.id`,
      [unionId],
    );
    return rows.map(({ id }) => id);
  }

  /** Replaces what the district, and no union, enters. */
  async putFacts(id: string, facts: CaseFacts, standing: Standing, at: Date): Promise<void> {
    const { total, star, answered, applicable } = standing;
    await this.unitOfWork.sql(
      `UPDATE assessment.assessments
       SET system = $2, vetoes = $3, total = $4, star = $5, answered = $6, applicable = $7, updated_at = $8
       WHERE id = $1`,
      [id, JSON.stringify(facts.system), JSON.stringify(facts.vetoes), total, star, answered, applicable, at],
    );
  }

  /** Moves an assessment on; what is not named stays. */
  async move(id: string, change: StatusChange, at: Date): Promise<void> {
    await this.unitOfWork.sql(
      `UPDATE assessment.assessments
       SET status = $2, due_on = $3, returned = coalesce($4::jsonb, returned), round = coalesce($5, round),
           submitted_at = coalesce($6, submitted_at), total = coalesce($7, total), star = coalesce($8, star),
           updated_at = $9
       WHERE id = $1`,
      [
        id,
        change.status,
        change.dueOn,
        change.returned ? JSON.stringify(change.returned) : null,
        change.round ?? null,
        change.submittedAt ?? null,
        change.total ?? null,
        change.star ?? null,
        at,
      ],
    );
  }

  private async one(sql: string, id: string): Promise<AssessmentCase> {
    const [row] = isId(id) ? await this.unitOfWork.sql<CaseRow>(sql, [id]) : [];
    if (!row) throw notFound('assessment');
    return toCase(row);
  }
}
