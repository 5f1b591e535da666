import { UnitOfWork } from '#database';
import { isId, type CalendarDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { CycleStatus } from '../domain/cycle/cycle-status.js';
import { ASSESSMENT_STATUSES, type AssessmentStatus } from '../domain/status/assessment-status.js';

const PAGE_SIZE = 20;

export interface CycleItem {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly asOf: CalendarDate;
  readonly opensOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly status: CycleStatus;
  readonly firstRound: boolean;
  readonly catalogueVersionId: string;
  /** assessments begun in it, and those that are decided */
  readonly cases: number;
  readonly decided: number;
}

export interface FunnelStep {
  readonly status: AssessmentStatus;
  readonly cases: number;
  readonly overdue: number;
}

export interface CycleCaseFilter {
  readonly status?: AssessmentStatus | undefined;
  readonly subdistrictId?: string | undefined;
  readonly search?: string | undefined;
  /** only what is past its day */
  readonly overdue?: boolean;
  readonly page?: number | undefined;
}

export interface CycleCase {
  readonly id: string;
  readonly unionName: string;
  readonly subdistrictName: string;
  readonly status: AssessmentStatus;
  /** hundredths of a point, as projected or proposed; null: not computable yet */
  readonly total: number | null;
  readonly star: number | null;
  readonly answered: number;
  readonly applicable: number;
  readonly dueOn: CalendarDate | null;
}

export interface CycleCasePage {
  readonly rows: readonly CycleCase[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

const CYCLES = `
  SELECT c.id, c.name, c.year, c.as_of::text AS "asOf", c.opens_on::text AS "opensOn", c.due_on::text AS "dueOn",
         c.status, c.first_round AS "firstRound", c.catalogue_version_id AS "catalogueVersionId",
         count(a.id)::int AS cases,
         count(a.id) FILTER (WHERE a.status IN ('awarded', 'not_awarded'))::int AS decided
  FROM assessment.cycles c
  LEFT JOIN assessment.assessments a ON a.district_id = c.district_id AND a.cycle_id = c.id
  WHERE c.district_id = platform.current_district()`;

/** The district's cycles with how far their cases are. */
@Injectable()
export class CycleBoardQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Newest first. */
  async cycles(): Promise<CycleItem[]> {
    return this.unitOfWork.read(() =>
      this.unitOfWork.sql<CycleItem>(`${CYCLES} GROUP BY c.id ORDER BY c.opens_on DESC, c.id DESC`),
    );
  }

  /** @returns null for an id that is not one of this district's cycles */
  async cycle(id: string): Promise<CycleItem | null> {
    if (!isId(id)) return null;
    const rows = await this.unitOfWork.read(() =>
      this.unitOfWork.sql<CycleItem>(`${CYCLES} AND c.id = $1 GROUP BY c.id`, [id]),
    );
    return rows[0] ?? null;
  }

  /** Every status with its number, also where there is none, in the order of the process. */
  async funnel(cycleId: string, today: CalendarDate): Promise<FunnelStep[]> {
    const rows = await this.unitOfWork.read(() =>
      this.unitOfWork.sql<FunnelStep>(
        `SELECT status, count(*)::int AS cases, count(*) FILTER (WHERE due_on < $2)::int AS overdue
         FROM assessment.assessments WHERE district_id = platform.current_district() AND cycle_id = $1
         GROUP BY status`,
        [cycleId, today],
      ),
    );
    return ASSESSMENT_STATUSES.map(
      (status) => rows.find((row) => row.status === status) ?? { status, cases: 0, overdue: 0 },
    );
  }

  /** What is due first comes first. A page beyond the end is the last one. */
  async cases(cycleId: string, filter: CycleCaseFilter, today: CalendarDate): Promise<CycleCasePage> {
    const { status, subdistrictId, search, overdue } = filter;
    const params = [
      cycleId,
      status ?? null,
      subdistrictId ?? null,
      search?.trim() || null,
      overdue ? today : null,
    ];
    const source = `
      FROM assessment.assessments a
      JOIN organizations.union_directory d ON d.district_id = a.district_id AND d.union_id = a.union_id
      WHERE a.district_id = platform.current_district() AND a.cycle_id = $1
        AND ($2::text IS NULL OR a.status = $2)
        AND ($3::uuid IS NULL OR a.subdistrict_id = $3)
        AND ($4::text IS NULL OR strpos(d.union_name, $4) > 0)
        AND ($5::date IS NULL OR a.due_on < $5)`;
    return this.unitOfWork.read(async () => {
      const [counted] = await this.unitOfWork.sql<{ total: number }>(
        `SELECT count(*)::int AS total ${source}`,
        params,
      );
      const total = counted?.total ?? 0;
      const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
      const page = Math.min(Math.max(1, filter.page ?? 1), pages);
      const rows = await this.unitOfWork.sql<CycleCase>(
        `SELECT a.id, d.union_name AS "unionName", d.subdistrict_name AS "subdistrictName", a.status, a.total, a.star,
                a.answered, a.applicable, a.due_on::text AS "dueOn" ${source}
         ORDER BY a.due_on NULLS LAST, a.id LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`,
        params,
      );
      return { rows, total, page, pages };
    });
  }
}
