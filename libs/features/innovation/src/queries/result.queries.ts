import { UnitOfWork } from '#database';
import { type CalendarDate, isId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { type Paged, pagedRows } from './paged-rows.js';
import type { ResultFigures, ResultFilter, ResultItem, ResultView } from './result-view.js';

const ITEM = `r.id, r.project_id AS "projectId", r.title, r.theme, r.industry, r.lead_union_id AS "leadUnionId",
  d.union_name AS "leadName", jsonb_array_length(r.document->'unions') AS unions, r.accepted_on::text AS "acceptedOn",
  r.document->'benefit'->'effect' AS effect, w.result_id IS NOT NULL AS withdrawn`;
const SOURCE = `FROM innovation.results r JOIN organizations.union_directory d ON d.union_id = r.lead_union_id
  LEFT JOIN innovation.withdrawals w ON w.district_id = r.district_id AND w.result_id = r.id
  WHERE r.district_id = platform.current_district()`;

/** The catalogue of accepted results. */
@Injectable()
export class ResultQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** What stands, latest accepted first. */
  async list(filter: ResultFilter): Promise<Paged<ResultItem>> {
    const source = `${SOURCE} AND w.result_id IS NULL
      AND strpos(lower(r.title || ' ' || (r.document->>'problem') || ' ' || (r.document->>'goal')), $1) > 0
      AND ($2::text IS NULL OR r.theme = $2) AND ($3::text IS NULL OR r.industry = $3)
      AND ($4::int IS NULL OR extract(year FROM r.accepted_on) = $4)
      AND ($5::text IS NULL OR r.document->'unions' @> jsonb_build_array(jsonb_build_object('unionId', $5::text)))`;
    const { search, theme, industry, year, unionId, page } = filter;
    const words = search?.trim().toLowerCase() ?? '';
    const params = [words, theme ?? null, industry ?? null, year ?? null, unionId ?? null];
    const order = 'r.accepted_on DESC, r.id DESC';
    return pagedRows(this.unitOfWork, { columns: ITEM, source, order }, params, page);
  }

  /** Also what was withdrawn, with the reason; null for an id that is not one of this district's results. */
  async one(id: string): Promise<ResultView | null> {
    if (!isId(id)) return null;
    const [row] = await this.unitOfWork.read(() =>
      this.unitOfWork.sql<Omit<ResultView, 'withdrawal'> & { reason: string | null; at: Date | null }>(
        `SELECT ${ITEM}, r.document, w.reason, w.withdrawn_at AS at ${SOURCE} AND r.id = $1`,
        [id],
      ),
    );
    if (!row) return null;
    const { reason, at, ...result } = row;
    return { ...result, withdrawal: reason !== null && at !== null ? { reason, at } : null };
  }

  /** What stands and was accepted within the days given, by the leading union's sub-district and industry. */
  async figures(from: CalendarDate, to: CalendarDate): Promise<ResultFigures[]> {
    return this.unitOfWork.read(() =>
      this.unitOfWork.sql<ResultFigures>(
        `SELECT d.subdistrict_id AS "subdistrictId", d.subdistrict_name AS "subdistrictName", r.industry,
           count(*)::int AS results,
           coalesce(sum((r.document->'benefit'->'effect'->>'fen')::bigint), 0)::float8 AS fen
         ${SOURCE} AND w.result_id IS NULL AND r.accepted_on BETWEEN $1 AND $2
         GROUP BY 1, 2, 3 ORDER BY 2, 3`,
        [from, to],
      ),
    );
  }
}
