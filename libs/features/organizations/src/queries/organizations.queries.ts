import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { isId, type CalendarDate } from '#kernel';
import { establishedMonths } from '../domain/established-months.js';
import { DERIVED_FACT } from '../domain/profile-facts.js';
import type {
  RegisteredUnion,
  SubdistrictView,
  UnionFilter,
  UnionListItem,
  UnionPage,
  UnionView,
} from './union-view.js';

const PAGE_SIZE = 20;
const LIST_COLUMNS = `d.union_id AS "unionId", d.union_name AS "unionName", d.enterprise_name AS "enterpriseName",
  d.uscc, d.industry, d.subdistrict_id AS "subdistrictId", d.subdistrict_name AS "subdistrictName"`;
const BY_PINYIN = 'union_name COLLATE "zh-Hans-CN-x-icu", union_id';

/** What others may ask about sub-districts, unions and enterprises, in the actor's district. */
@Injectable()
export class OrganizationsQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** One page of the directory, by the sound of the names. A page beyond the end is the last one. */
  async unions(filter: UnionFilter): Promise<UnionPage> {
    const { where, params } = directoryFilter(filter);
    return this.unitOfWork.read(async () => {
      const [counted] = await this.unitOfWork.sql<{ total: number }>(
        `SELECT count(*)::int AS total FROM organizations.union_directory WHERE ${where}`,
        params,
      );
      const total = counted?.total ?? 0;
      const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
      const page = Math.min(Math.max(1, filter.page ?? 1), pages);
      const rows = await this.unitOfWork.sql<UnionListItem>(
        `SELECT ${LIST_COLUMNS} FROM organizations.union_directory d WHERE ${where}
         ORDER BY ${BY_PINYIN} LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`,
        params,
      );
      return { rows, total, page, pages };
    });
  }

  /** @returns null for an id that is not one of this district's unions */
  async union(unionId: string): Promise<UnionView | null> {
    if (!isId(unionId)) return null;
    const rows = await this.unitOfWork.read(() =>
      this.unitOfWork.sql<UnionView>(
        `SELECT ${LIST_COLUMNS}, e.address, u.established_on::text AS "establishedOn", u.profile, u.version,
                u.updated_at AS "updatedAt"
         FROM organizations.union_directory d
         JOIN organizations.unions u ON u.id = d.union_id
         JOIN organizations.enterprises e ON e.id = u.enterprise_id
         WHERE d.union_id = $1`,
        [unionId],
      ),
    );
    return rows[0] ?? null;
  }

  /** In no order; ids that are not of this district are left out. */
  async unionsByIds(unionIds: readonly string[]): Promise<UnionListItem[]> {
    return this.unitOfWork.read(() =>
      this.unitOfWork.sql<UnionListItem>(
        `SELECT ${LIST_COLUMNS} FROM organizations.union_directory d WHERE d.union_id = ANY ($1::uuid[])`,
        [unionIds.filter(isId)],
      ),
    );
  }

  /**
   * The facts as an answers file has them under `profile`, with the months since the founding counted
   * at the cut-off. Facts nobody has given are absent. @returns null for an unknown union
   */
  async profileFacts(unionId: string, asOf: CalendarDate): Promise<Record<string, number | boolean> | null> {
    const union = await this.union(unionId);
    return union && { ...union.profile, [DERIVED_FACT]: establishedMonths(union.establishedOn, asOf) };
  }

  /** Every union's registration, by the sound of the names: what a list for a spreadsheet holds. */
  async registered(): Promise<RegisteredUnion[]> {
    return this.unitOfWork.read(() =>
      this.unitOfWork.sql<RegisteredUnion>(
        `SELECT ${LIST_COLUMNS}, e.address, u.established_on::text AS "establishedOn", u.version
         FROM organizations.union_directory d
         JOIN organizations.unions u ON u.id = d.union_id
         JOIN organizations.enterprises e ON e.id = u.enterprise_id
         ORDER BY ${BY_PINYIN}`,
      ),
    );
  }

  async subdistricts(): Promise<SubdistrictView[]> {
    return this.unitOfWork.read(() =>
      this.unitOfWork.sql<SubdistrictView>(
        `SELECT s.id, s.name, s.version, count(u.id)::int AS unions
         FROM organizations.subdistricts s LEFT JOIN organizations.unions u ON u.subdistrict_id = s.id
         GROUP BY s.id ORDER BY s.name COLLATE "zh-Hans-CN-x-icu"`,
      ),
    );
  }
}

function directoryFilter(filter: UnionFilter): { where: string; params: unknown[] } {
  const params: unknown[] = [];
  const conditions = ['district_id = platform.current_district()'];
  const add = (condition: (place: string) => string, value: unknown): void => {
    conditions.push(condition(`$${params.push(value)}`));
  };
  const search = filter.search?.trim().toLowerCase();
  if (search)
    add((q) => `strpos(lower(union_name || ' ' || enterprise_name || ' ' || uscc), ${q}) > 0`, search);
  if (filter.subdistrictId !== undefined) add((id) => `subdistrict_id::text = ${id}`, filter.subdistrictId);
  if (filter.industry !== undefined) add((code) => `industry = ${code}`, filter.industry);
  if (filter.within !== undefined) add((ids) => `subdistrict_id = ANY (${ids}::uuid[])`, filter.within);
  return { where: conditions.join(' AND '), params };
}
