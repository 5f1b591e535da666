import type { MembershipState } from '#alliance-rules';
import { UnitOfWork } from '#database';
import { isId, type CalendarDate } from '#kernel';
import { Injectable } from '@nestjs/common';

const PAGE_SIZE = 20;
const BY_PINYIN = '"zh-Hans-CN-x-icu"';

export interface MemberRow {
  readonly unionId: string;
  readonly unionName: string;
  readonly enterpriseName: string;
  readonly subdistrictName: string;
  /** code of `INDUSTRIES` */
  readonly industry: string;
  readonly state: MembershipState;
  readonly star: number;
  readonly since: CalendarDate;
  readonly joinedOn: CalendarDate | null;
  /** the contact person and number; null where the union does not want them shown, or has none */
  readonly liaison: string | null;
  readonly phone: string | null;
}

export interface MemberFilter {
  readonly states: readonly MembershipState[];
  readonly search?: string | undefined;
  readonly subdistrictId?: string | undefined;
  readonly industry?: string | undefined;
  /** from 1 */
  readonly page?: number | undefined;
}

export interface MemberPage {
  readonly rows: readonly MemberRow[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** How many members there are in one sub-district or one industry. */
export interface MemberCount {
  /** the sub-district's id, or the industry's code */
  readonly key: string;
  /** the sub-district's name; the industry's code again */
  readonly name: string;
  readonly members: number;
  /** members with one, two and three stars in force; who is in the time of grace has none */
  readonly stars: readonly [number, number, number];
}

export type StateCounts = Readonly<Record<MembershipState, number>>;

const SOURCE = `
  FROM alliance.memberships m
  JOIN organizations.union_directory d ON d.district_id = m.district_id AND d.union_id = m.union_id
  WHERE m.district_id = platform.current_district() AND m.state = ANY ($1)
    AND strpos(lower(d.union_name || ' ' || d.enterprise_name), $2) > 0
    AND ($3::uuid IS NULL OR d.subdistrict_id = $3) AND ($4::text IS NULL OR d.industry = $4)`;

/** Who is in the alliance, of the actor's district. */
@Injectable()
export class MemberListQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By the sound of the names: nothing ranks members. */
  async list(filter: MemberFilter): Promise<MemberPage> {
    const { states, search, subdistrictId, industry } = filter;
    const params = [
      states,
      search?.trim().toLowerCase() ?? '',
      isId(subdistrictId) ? subdistrictId : null,
      industry ?? null,
    ];
    return this.unitOfWork.read(async () => {
      const [counted] = await this.unitOfWork.sql<{ total: number }>(
        `SELECT count(*)::int AS total ${SOURCE}`,
        params,
      );
      const total = counted?.total ?? 0;
      const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
      const page = Math.min(Math.max(1, filter.page ?? 1), pages);
      const rows = await this.unitOfWork.sql<MemberRow>(
        `SELECT s.*, l.name AS liaison, l.phone FROM (
           SELECT m.district_id, d.union_id AS "unionId", d.union_name AS "unionName",
                  d.enterprise_name AS "enterpriseName", d.subdistrict_name AS "subdistrictName", d.industry,
                  m.state, m.star, m.since::text AS since, m.joined_on::text AS "joinedOn"
           ${SOURCE} ORDER BY d.union_name COLLATE ${BY_PINYIN}, d.union_id
           LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}) s
         LEFT JOIN alliance.liaisons l
           ON l.district_id = s.district_id AND l.union_id = s."unionId" AND l.shown
         ORDER BY s."unionName" COLLATE ${BY_PINYIN}, s."unionId"`,
        params,
      );
      return { rows, total, page, pages };
    });
  }

  /** Every state, also those nobody is in. */
  async states(): Promise<StateCounts> {
    const rows = await this.unitOfWork.read(() =>
      this.unitOfWork.sql<{ state: MembershipState; members: number }>(
        `SELECT state, count(*)::int AS members FROM alliance.memberships
         WHERE district_id = platform.current_district() GROUP BY state`,
      ),
    );
    const none = { candidate: 0, active: 0, grace: 0, suspended: 0, left: 0 };
    return { ...none, ...Object.fromEntries(rows.map(({ state, members }) => [state, members])) };
  }

  /** Members by sub-district, every sub-district, by the sound of their names. */
  async bySubdistrict(): Promise<MemberCount[]> {
    return this.counts(
      `SELECT s.id::text AS key, s.name, s.name COLLATE ${BY_PINYIN} AS place, m.star, m.state
       FROM organizations.subdistricts s
       LEFT JOIN organizations.union_directory d ON d.subdistrict_id = s.id
       LEFT JOIN alliance.memberships m ON m.union_id = d.union_id AND m.state IN ('active', 'grace')
       WHERE s.district_id = platform.current_district()`,
    );
  }

  /** Members by industry; industries without a member are absent. */
  async byIndustry(): Promise<MemberCount[]> {
    return this.counts(
      `SELECT d.industry AS key, d.industry AS name, d.industry AS place, m.star, m.state
       FROM alliance.memberships m JOIN organizations.union_directory d ON d.union_id = m.union_id
       WHERE m.district_id = platform.current_district() AND m.state IN ('active', 'grace')`,
    );
  }

  private async counts(source: string): Promise<MemberCount[]> {
    return this.unitOfWork.read(() =>
      this.unitOfWork.sql<MemberCount>(
        `SELECT key, name, count(state)::int AS members, json_build_array(
           count(*) FILTER (WHERE star = 1), count(*) FILTER (WHERE star = 2), count(*) FILTER (WHERE star = 3)
         ) AS stars
         FROM (${source}) one GROUP BY key, name, place ORDER BY place`,
      ),
    );
  }
}
