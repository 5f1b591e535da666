import { UnitOfWork } from '#database';
import { isId } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { ApplicationStatus } from '../domain/application/application-status.js';
import { type GrantRow, SELECT_ROWS } from './grant-row.js';

/** What the district works through. */
export const GRANT_TABS = ['to_check', 'to_approve', 'to_account', 'all'] as const;
export type GrantTab = (typeof GRANT_TABS)[number];

export interface GrantPage {
  readonly rows: readonly GrantRow[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

const PAGE_SIZE = 20;
const STATUSES: Readonly<Record<GrantTab, readonly ApplicationStatus[] | null>> = {
  to_check: ['submitted'],
  to_approve: ['checked'],
  to_account: ['approved', 'reported', 'returning', 'reclaiming'],
  all: null,
};
const ORDER: Readonly<Record<GrantTab, string>> = {
  to_check: 'a.submitted_at, a.id',
  to_approve: 'a.checked_at, a.id',
  to_account: "a.status = 'reported' DESC, a.updated_at, a.id",
  all: 'a.updated_at DESC, a.id',
};
/** A draft is the union's own until it is handed in. */
const HANDED_IN = 'a.district_id = platform.current_district() AND a.submitted_at IS NOT NULL';

/** Applications as the district sees them. Whoever asks must hold `grant.view` for the district. */
@Injectable()
export class GrantDeskQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** How many applications each tab holds. */
  async counts(): Promise<Record<GrantTab, number>> {
    const rows = await this.unitOfWork.read(() =>
      this.unitOfWork.sql<{ status: ApplicationStatus; count: number }>(
        `SELECT a.status, count(*)::int AS count FROM grants.applications a WHERE ${HANDED_IN} GROUP BY 1`,
      ),
    );
    const of = (tab: GrantTab): number =>
      rows
        .filter(({ status }) => STATUSES[tab]?.includes(status) ?? true)
        .reduce((sum, { count }) => sum + count, 0);
    return {
      to_check: of('to_check'),
      to_approve: of('to_approve'),
      to_account: of('to_account'),
      all: of('all'),
    };
  }

  /** @param programmeId only of this programme; without it: of all */
  async list(tab: GrantTab, wanted: number, programmeId: string | null = null): Promise<GrantPage> {
    const where = `${HANDED_IN} AND ($1::text[] IS NULL OR a.status = ANY ($1)) AND ($2::uuid IS NULL OR a.programme_id = $2)`;
    const params = [STATUSES[tab], programmeId !== null && isId(programmeId) ? programmeId : null];
    return this.unitOfWork.read(async () => {
      const [counted] = await this.unitOfWork.sql<{ total: number }>(
        `SELECT count(*)::int AS total FROM grants.applications a WHERE ${where}`,
        params,
      );
      const total = counted?.total ?? 0;
      const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
      const page = Math.min(Math.max(1, wanted), pages);
      const rows = await this.unitOfWork.sql<GrantRow>(
        `${SELECT_ROWS} WHERE ${where} ORDER BY ${ORDER[tab]} LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`,
        params,
      );
      return { rows, total, page, pages };
    });
  }
}
