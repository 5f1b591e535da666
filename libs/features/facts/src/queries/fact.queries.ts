import { UnitOfWork } from '#database';
import { isId, type CalendarDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import { feedsOf } from '../domain/indicator-feeds.js';
import { type FactRow, SELECT_FACT } from '../persistence/fact-rows.js';
import type { FactFilter, FactPage, FactView } from './fact-view.js';
import { FactReader } from './fact-reader.js';

const PAGE_SIZE = 20;
const LATEST_FIRST = 'f.happened_to DESC, f.id DESC';

/** Facts with their provenance, each checked against its signature as it is read. */
@Injectable()
export class FactQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: FactReader,
  ) {}

  /** The latest first, withdrawn ones among them. */
  async list(filter: FactFilter): Promise<FactPage> {
    const { where, params } = conditions(filter);
    return this.unitOfWork.read(async () => {
      const [counted] = await this.unitOfWork.sql<{ total: number }>(
        `SELECT count(*)::int AS total FROM facts.facts f
         JOIN organizations.union_directory d ON d.district_id = f.district_id AND d.union_id = f.union_id
         WHERE ${where}`,
        params,
      );
      const total = counted?.total ?? 0;
      const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
      const page = Math.min(Math.max(1, filter.page ?? 1), pages);
      const offset = (page - 1) * PAGE_SIZE;
      const rows = await this.select(
        `${where} ORDER BY ${LATEST_FIRST} LIMIT ${PAGE_SIZE} OFFSET ${offset}`,
        params,
      );
      return { rows, total, page, pages };
    });
  }

  /** Years that have facts, the latest first. */
  async years({ unionId, within }: Pick<FactFilter, 'unionId' | 'within'>): Promise<number[]> {
    const { where, params } = conditions({ unionId, within });
    const rows = await this.unitOfWork.read(() =>
      this.unitOfWork.sql<{ year: number }>(
        `SELECT DISTINCT extract(year FROM f.happened_to)::int AS year FROM facts.facts f
         JOIN organizations.union_directory d ON d.district_id = f.district_id AND d.union_id = f.union_id
         WHERE ${where} ORDER BY year DESC`,
        params,
      ),
    );
    return rows.map(({ year }) => year);
  }

  async ofUnion(unionId: string, { page = 1 }: { readonly page?: number } = {}): Promise<FactPage> {
    return this.list({ unionId, page });
  }

  /** null for an id that the district does not have */
  async one(id: string): Promise<FactView | null> {
    if (!isId(id)) return null;
    const [fact] = await this.unitOfWork.read(() => this.select('f.id = $1', [id]));
    return fact ?? null;
  }

  /** What stands, is genuine, ended within the days given and may fill in this indicator; the oldest first. */
  async forIndicator(
    unionId: string,
    indicatorCode: string,
    from: CalendarDate,
    to: CalendarDate,
  ): Promise<FactView[]> {
    const kinds = feedsOf(indicatorCode).map(({ kind }) => kind);
    return kinds.length === 0 ? [] : this.standing(unionId, kinds, from, to);
  }

  /** The same for facts of some kinds. */
  async standing(
    unionId: string,
    kinds: readonly string[],
    from: CalendarDate,
    to: CalendarDate,
  ): Promise<FactView[]> {
    const found = await this.unitOfWork.read(() =>
      this.select(
        `f.district_id = platform.current_district() AND f.union_id = $1 AND f.kind = ANY ($2)
         AND f.happened_to BETWEEN $3 AND $4 AND w.id IS NULL ORDER BY f.happened_to, f.id`,
        [unionId, kinds, from, to],
      ),
    );
    return found.filter(({ genuine }) => genuine);
  }

  private async select(where: string, params: readonly unknown[]): Promise<FactView[]> {
    const rows = await this.unitOfWork.sql<FactRow>(`${SELECT_FACT} WHERE ${where}`, params);
    return rows.map((row) => this.reader.view(row));
  }
}

function conditions(filter: FactFilter): { where: string; params: unknown[] } {
  const params: unknown[] = [];
  const all = ['f.district_id = platform.current_district()'];
  const add = (condition: (place: string) => string, value: unknown): void => {
    all.push(condition(`$${params.push(value)}`));
  };
  const { unionId, year, kind, within } = filter;
  const search = filter.search?.trim().toLowerCase();
  if (search) add((q) => `strpos(lower(d.union_name), ${q}) > 0`, search);
  if (unionId !== undefined) add((id) => `f.union_id::text = ${id}`, unionId);
  if (kind !== undefined) add((code) => `f.kind = ${code}`, kind);
  if (within !== undefined) add((ids) => `d.subdistrict_id = ANY (${ids}::uuid[])`, within);
  if (year !== undefined) {
    add((from) => `f.happened_to >= ${from}::date`, `${year}-01-01`);
    add((to) => `f.happened_to <= ${to}::date`, `${year}-12-31`);
  }
  return { where: all.join(' AND '), params };
}
