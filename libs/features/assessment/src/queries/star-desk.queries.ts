import { UnitOfWork } from '#database';
import type { CalendarDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { LifecycleEffect } from '../domain/star/star.js';
import { AWARDS } from './award-states.sql.js';
import type { AwardState } from './register-view.js';

const PAGE_SIZE = 20;
const SOON = "interval '90 days'";

/** What the district looks for: stars there are, decisions that wait, stars soon over, stars that ended. */
export const STAR_TABS = ['in_force', 'open', 'expiring', 'ended'] as const;
export type StarTab = (typeof STAR_TABS)[number];

export interface StarDeskRow {
  readonly unionId: string;
  readonly unionName: string;
  readonly subdistrictName: string;
  readonly star: number;
  readonly state: AwardState;
  readonly awardedOn: CalendarDate;
  readonly validUntil: CalendarDate;
  readonly changedOn: CalendarDate | null;
  /** of the decision that waits; null where none does */
  readonly waiting: LifecycleEffect | null;
}

export interface StarDeskPage {
  readonly rows: readonly StarDeskRow[];
  readonly counts: Readonly<Record<StarTab, number>>;
  readonly page: number;
  readonly pages: number;
}

const CONDITIONS: Readonly<Record<StarTab, string>> = {
  in_force: `w.state IN ('valid', 'suspended')`,
  open: 'o.effect IS NOT NULL',
  expiring: `w.state = 'valid' AND w.valid_until <= $1::date + ${SOON}`,
  ended: `w.state IN ('revoked', 'lapsed', 'expired')`,
};
const ORDERS: Readonly<Record<StarTab, string>> = {
  in_force: 'w.star DESC, d.union_name COLLATE "zh-Hans-CN-x-icu", d.union_id',
  open: 'o.proposed_at, d.union_id',
  expiring: 'w.valid_until, d.union_id',
  ended: 'w.valid_until DESC, d.union_id',
};
const SOURCE = `
  FROM (${AWARDS}) w
  JOIN organizations.union_directory d ON d.union_id = w.union_id
  LEFT JOIN assessment.star_decisions o
    ON o.district_id = d.district_id AND o.union_id = w.union_id AND o.closed_at IS NULL
  WHERE w.state <> 'replaced' AND strpos(lower(d.union_name || ' ' || d.enterprise_name), $2) > 0`;

/** The district's stars, each union once, with what waits for a decision. */
@Injectable()
export class StarDeskQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async list(tab: StarTab, search: string, wanted: number, today: CalendarDate): Promise<StarDeskPage> {
    const params = [today, search.trim().toLowerCase()];
    return this.unitOfWork.read(async () => {
      const filters = STAR_TABS.map((one) => `count(*) FILTER (WHERE ${CONDITIONS[one]})::int AS ${one}`);
      const [counted] = await this.unitOfWork.sql<Record<StarTab, number>>(
        `SELECT ${filters.join(', ')} ${SOURCE}`,
        params,
      );
      const counts = counted ?? { in_force: 0, open: 0, expiring: 0, ended: 0 };
      const pages = Math.max(1, Math.ceil(counts[tab] / PAGE_SIZE));
      const page = Math.min(Math.max(1, wanted), pages);
      const rows = await this.unitOfWork.sql<StarDeskRow>(
        `SELECT d.union_id AS "unionId", d.union_name AS "unionName", d.subdistrict_name AS "subdistrictName",
                w.star, w.state, w."awardedOn", w."validUntil", w."changedOn", o.effect AS waiting
         ${SOURCE} AND ${CONDITIONS[tab]} ORDER BY ${ORDERS[tab]}
         LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`,
        params,
      );
      return { rows, counts, page, pages };
    });
  }
}
