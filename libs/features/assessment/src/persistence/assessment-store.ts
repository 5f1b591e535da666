import { UnitOfWork } from '#database';
import { isId, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { AnswerEntry } from '../domain/answers/answer-entry.js';
import type { EntryRef } from '../domain/answers/answer-sheet.js';
import type { Standing } from '../domain/answers/standing.js';
import type { AssessmentCase } from '../domain/assessment-case.js';
import type { CaseFacts } from '../domain/cycle/case-facts.js';
import type { ReturnedItems } from '../domain/review/returned-items.js';
import type { AssessmentStatus } from '../domain/status/assessment-status.js';
import { SELECT_CASE, toCase, type CaseRow } from './assessment-case.sql.js';

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

  /** Writes single entries into their documents; the rest of each document is not touched. */
  async putEntries(
    id: string,
    entries: readonly (EntryRef & { readonly entry: AnswerEntry })[],
    standing: Standing,
    at: Date,
  ): Promise<void> {
    const patch = (section: EntryRef['section']) =>
      Object.fromEntries(entries.filter((one) => one.section === section).map((one) => [one.key, one.entry]));
    await this.unitOfWork.sql(
      `UPDATE assessment.assessments
       SET answers = answers || $2::jsonb, profile = profile || $3::jsonb,
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
      ],
    );
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
