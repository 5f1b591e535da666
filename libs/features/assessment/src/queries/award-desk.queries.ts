import { UnitOfWork } from '#database';
import type { CalendarDate } from '#kernel';
import { Injectable } from '@nestjs/common';

const PAGE_SIZE = 20;

/** Where a case stands between the last review and the certificate. */
export const AWARD_TABS = ['to_propose', 'to_decide', 'decided'] as const;
export type AwardTab = (typeof AWARD_TABS)[number];

export interface AwardDeskRow {
  readonly assessmentId: string;
  readonly unionName: string;
  readonly subdistrictName: string;
  readonly cycleName: string;
  /** hundredths of a point */
  readonly total: number | null;
  readonly star: number | null;
  readonly dueOn: CalendarDate | null;
  readonly proposedBy: string | null;
  /** of the award; null where no star was given */
  readonly number: string | null;
  readonly awardedOn: CalendarDate | null;
  readonly revoked: boolean;
}

export interface AwardDeskPage {
  readonly rows: readonly AwardDeskRow[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

const STATUSES: Readonly<Record<AwardTab, readonly string[]>> = {
  to_propose: ['second_reviewed'],
  to_decide: ['proposed'],
  decided: ['awarded', 'not_awarded'],
};
const ORDER: Readonly<Record<AwardTab, string>> = {
  to_propose: 'a.due_on NULLS LAST, a.id',
  to_decide: 'a.due_on NULLS LAST, a.id',
  decided: 'a.updated_at DESC, a.id',
};

/** What waits for a proposal or a decision, and what was decided. */
@Injectable()
export class AwardDeskQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** How many cases each tab holds. */
  async counts(): Promise<Record<AwardTab, number>> {
    const rows = await this.unitOfWork.read(() =>
      this.unitOfWork.sql<{ status: string; cases: number }>(
        `SELECT status, count(*)::int AS cases FROM assessment.assessments
         WHERE district_id = platform.current_district()
           AND status IN ('second_reviewed', 'proposed', 'awarded', 'not_awarded') GROUP BY status`,
      ),
    );
    const of = (tab: AwardTab): number =>
      rows.filter(({ status }) => STATUSES[tab].includes(status)).reduce((sum, { cases }) => sum + cases, 0);
    return { to_propose: of('to_propose'), to_decide: of('to_decide'), decided: of('decided') };
  }

  async list(tab: AwardTab, wanted: number): Promise<AwardDeskPage> {
    const total = (await this.counts())[tab];
    const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
    const page = Math.min(Math.max(1, wanted), pages);
    const rows = await this.unitOfWork.read(() =>
      this.unitOfWork.sql<AwardDeskRow>(
        `SELECT a.id AS "assessmentId", d.union_name AS "unionName", d.subdistrict_name AS "subdistrictName",
                c.name AS "cycleName", a.total, a.star, a.due_on::text AS "dueOn", p.proposed_by_name AS "proposedBy",
                w.number, w.awarded_on::text AS "awardedOn", r.id IS NOT NULL AS revoked
         FROM assessment.assessments a
         JOIN assessment.cycles c ON c.district_id = a.district_id AND c.id = a.cycle_id
         JOIN organizations.union_directory d ON d.district_id = a.district_id AND d.union_id = a.union_id
         LEFT JOIN assessment.proposals p
           ON p.district_id = a.district_id AND p.assessment_id = a.id AND p.decision IS NULL
         LEFT JOIN assessment.awards w ON w.district_id = a.district_id AND w.assessment_id = a.id
         LEFT JOIN assessment.revocations r ON r.district_id = w.district_id AND r.award_id = w.id
         WHERE a.district_id = platform.current_district() AND a.status = ANY ($1)
         ORDER BY ${ORDER[tab]} LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`,
        [STATUSES[tab]],
      ),
    );
    return { rows, total, page, pages };
  }
}
