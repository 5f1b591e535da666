import { UnitOfWork } from '#database';
import { isId, type CalendarDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { PolicyStatus } from '../domain/policy-status.js';

const PAGE_SIZE = 20;

export interface PolicyView {
  readonly id: string;
  readonly title: string;
  readonly issuer: string;
  readonly reference: string;
  readonly summary: string;
  readonly howToApply: string;
  readonly minStar: number;
  readonly membersOnly: boolean;
  readonly validFrom: CalendarDate;
  readonly validUntil: CalendarDate | null;
  readonly link: string | null;
  /** null where nothing was uploaded */
  readonly fileSha256: string | null;
  readonly fileName: string | null;
  readonly mediaType: string | null;
  readonly status: PolicyStatus;
  readonly publishedOn: CalendarDate | null;
}

export interface PolicyPage {
  readonly rows: readonly PolicyView[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** What of the library: those in force or coming, those that are over, or (for the district) those not published. */
export type PolicyShelf = 'current' | 'over' | 'unpublished';

const CONDITIONS: Readonly<Record<PolicyShelf, string>> = {
  current: `status = 'published' AND (valid_until IS NULL OR valid_until >= $1::date)`,
  over: `status = 'published' AND valid_until < $1::date`,
  unpublished: `status <> 'published'`,
};
const COLUMNS = `id, title, issuer, reference, summary, how_to_apply AS "howToApply", min_star AS "minStar",
  members_only AS "membersOnly", valid_from::text AS "validFrom", valid_until::text AS "validUntil", link,
  file_sha256 AS "fileSha256", file_name AS "fileName", media_type AS "mediaType", status,
  published_on::text AS "publishedOn"`;

/** The policy library of the actor's district. */
@Injectable()
export class PolicyQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Newest first. */
  async list(shelf: PolicyShelf, wanted: number, today: CalendarDate): Promise<PolicyPage> {
    const source = `FROM alliance.policies
      WHERE district_id = platform.current_district() AND $1::date IS NOT NULL AND ${CONDITIONS[shelf]}`;
    return this.unitOfWork.read(async () => {
      const [counted] = await this.unitOfWork.sql<{ total: number }>(
        `SELECT count(*)::int AS total ${source}`,
        [today],
      );
      const total = counted?.total ?? 0;
      const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
      const page = Math.min(Math.max(1, wanted), pages);
      const rows = await this.unitOfWork.sql<PolicyView>(
        `SELECT ${COLUMNS} ${source} ORDER BY valid_from DESC, id
         LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`,
        [today],
      );
      return { rows, total, page, pages };
    });
  }

  /** @returns null for what is not one of the district's */
  async one(id: string): Promise<PolicyView | null> {
    if (!isId(id)) return null;
    const rows = await this.unitOfWork.read(() =>
      this.unitOfWork.sql<PolicyView>(`SELECT ${COLUMNS} FROM alliance.policies WHERE id = $1`, [id]),
    );
    return rows[0] ?? null;
  }
}
