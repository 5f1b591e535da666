import { UnitOfWork } from '#database';
import { isId } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { ExampleFilter, ExampleItem, ExamplePage, ExampleView } from './example-view.js';

const PAGE_SIZE = 12;
const MOST = 50;
const ITEM = `e.id, e.union_id AS "unionId", d.union_name AS "unionName", d.industry, e.indicator_code AS "indicatorCode",
  e.kind, e.title, e.text, e.status, e.review_note AS "reviewNote", e.reviewed_at AS "reviewedAt"`;
const SOURCE = `FROM mentoring.examples e JOIN organizations.union_directory d ON d.union_id = e.union_id
  WHERE e.district_id = platform.current_district()`;

/** The library of examples. Who may see what is not published is the asker's to check. */
@Injectable()
export class ExampleQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Published ones, the latest first. */
  async published(filter: ExampleFilter): Promise<ExamplePage> {
    const source = `${SOURCE} AND e.status = 'published' AND ($1::text IS NULL OR e.indicator_code = $1)
      AND strpos(lower(e.title || ' ' || e.text), $2) > 0`;
    const params = [filter.indicator ?? null, filter.search?.trim().toLowerCase() ?? ''];
    return this.unitOfWork.read(async () => {
      const [counted] = await this.unitOfWork.sql<{ total: number }>(
        `SELECT count(*)::int AS total ${source}`,
        params,
      );
      const total = counted?.total ?? 0;
      const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
      const page = Math.min(Math.max(1, filter.page ?? 1), pages);
      const rows = await this.unitOfWork.sql<ExampleItem>(
        `SELECT ${ITEM} ${source} ORDER BY e.reviewed_at DESC, e.id DESC
         LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`,
        params,
      );
      return { rows, total, page, pages };
    });
  }

  /** A union's own, whatever became of them, newest first. */
  async own(unionId: string): Promise<ExampleItem[]> {
    return this.some('e.union_id = $1', 'e.drafted_at DESC', [unionId]);
  }

  /** What waits for the secretariat, the oldest first. */
  async offered(): Promise<ExampleItem[]> {
    return this.some(`e.status = 'offered'`, 'e.consented_at', []);
  }

  /** null for an id that is not of this district */
  async one(id: string): Promise<ExampleView | null> {
    if (!isId(id)) return null;
    const [found] = await this.unitOfWork.read(() =>
      this.unitOfWork.sql<ExampleView>(
        `SELECT ${ITEM}, e.evidence_id AS "evidenceId", e.masks, e.sha256, e.consented_by AS "consentedBy",
           e.consented_at AS "consentedAt" ${SOURCE} AND e.id = $1`,
        [id],
      ),
    );
    return found ?? null;
  }

  /** How many are published, by indicator; those without are absent. */
  async counts(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.unitOfWork.read(() =>
      this.unitOfWork.sql<{ code: string; examples: number }>(
        `SELECT indicator_code AS code, count(*)::int AS examples FROM mentoring.examples
         WHERE district_id = platform.current_district() AND status = 'published' GROUP BY 1`,
      ),
    );
    return new Map(rows.map(({ code, examples }) => [code, examples]));
  }

  private async some(condition: string, order: string, params: readonly unknown[]): Promise<ExampleItem[]> {
    return this.unitOfWork.read(() =>
      this.unitOfWork.sql<ExampleItem>(
        `SELECT ${ITEM} ${SOURCE} AND ${condition} ORDER BY ${order}, e.id LIMIT ${MOST}`,
        params,
      ),
    );
  }
}
