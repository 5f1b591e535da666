import { UnitOfWork } from '#database';
import type { CalendarDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { ReviewStage } from '../domain/review/review-decision.js';

const PAGE_SIZE = 20;
const STATUS: Readonly<Record<ReviewStage, string>> = { first: 'submitted', second: 'first_reviewed' };

/** What a reviewer may be asked to do. */
export interface ReviewDuty {
  readonly stage: ReviewStage;
  /** null: anywhere in the district */
  readonly subdistrictIds: readonly string[] | null;
}

export interface WorklistRow {
  readonly id: string;
  readonly unionName: string;
  readonly subdistrictName: string;
  readonly cycleName: string;
  readonly stage: ReviewStage;
  /** 1 for the first submission, more after a return */
  readonly round: number;
  readonly submittedAt: Date;
  readonly dueOn: CalendarDate | null;
  /** indicators decided in the open review, and hundredths of a point as it stands */
  readonly decided: number;
  readonly total: number | null;
}

export interface WorklistPage {
  readonly rows: readonly WorklistRow[];
  readonly total: number;
  readonly overdue: number;
  readonly page: number;
  readonly pages: number;
}

/** What waits for a reviewer, the nearest deadline first (R43). */
@Injectable()
export class ReviewWorklistQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async list(duties: readonly ReviewDuty[], wanted: number, today: CalendarDate): Promise<WorklistPage> {
    const { where, params } = condition(duties);
    return this.unitOfWork.read(async () => {
      const [counted] = await this.unitOfWork.sql<{ total: number; overdue: number }>(
        `SELECT count(*)::int AS total, count(*) FILTER (WHERE a.due_on < $1)::int AS overdue
         FROM assessment.assessments a WHERE ${where}`,
        [today, ...params],
      );
      const { total, overdue } = counted ?? { total: 0, overdue: 0 };
      const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
      const page = Math.min(Math.max(1, wanted), pages);
      const rows = await this.unitOfWork.sql<WorklistRow>(
        `SELECT a.id, d.union_name AS "unionName", d.subdistrict_name AS "subdistrictName", c.name AS "cycleName",
                r.stage, a.round, a.submitted_at AS "submittedAt", a.due_on::text AS "dueOn", a.total,
                (SELECT count(*)::int FROM jsonb_object_keys(r.decisions)) AS decided
         FROM assessment.assessments a
         JOIN assessment.cycles c ON c.district_id = a.district_id AND c.id = a.cycle_id
         JOIN organizations.union_directory d ON d.district_id = a.district_id AND d.union_id = a.union_id
         JOIN assessment.reviews r ON r.district_id = a.district_id AND r.assessment_id = a.id
           AND r.round = a.round AND r.finished_at IS NULL
         WHERE $1::date IS NOT NULL AND ${where}
         ORDER BY a.due_on NULLS LAST, a.id LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`,
        [today, ...params],
      );
      return { rows, total, overdue, page, pages };
    });
  }
}

/** $1 is the day; each duty adds its own parameters. */
function condition(duties: readonly ReviewDuty[]): { where: string; params: unknown[] } {
  const params: unknown[] = [];
  const given = (value: unknown): string => `$${params.push(value) + 1}`;
  const parts = duties.map(({ stage, subdistrictIds }) => {
    const status = `a.status = ${given(STATUS[stage])}`;
    return subdistrictIds === null
      ? `(${status})`
      : `(${status} AND a.subdistrict_id = ANY (${given(subdistrictIds)}::uuid[]))`;
  });
  const mine = parts.length > 0 ? parts.join(' OR ') : 'false';
  return { where: `a.district_id = platform.current_district() AND (${mine})`, params };
}
