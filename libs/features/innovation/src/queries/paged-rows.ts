import type { UnitOfWork } from '#database';

/** A page of a list; one beyond the end is the last one. */
export interface Paged<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** What a list asks: `SELECT columns source ORDER BY order`; `source` begins with FROM. */
export interface ListSql {
  readonly columns: string;
  readonly source: string;
  readonly order: string;
}

const PAGE_SIZE = 20;

/** @param wanted from 1 */
export async function pagedRows<Row>(
  unitOfWork: UnitOfWork,
  { columns, source, order }: ListSql,
  params: readonly unknown[],
  wanted = 1,
): Promise<Paged<Row>> {
  return unitOfWork.read(async () => {
    const [counted] = await unitOfWork.sql<{ total: number }>(
      `SELECT count(*)::int AS total ${source}`,
      params,
    );
    const total = counted?.total ?? 0;
    const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
    const page = Math.min(Math.max(1, wanted), pages);
    const rows = await unitOfWork.sql<Row>(
      `SELECT ${columns} ${source} ORDER BY ${order} LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`,
      params,
    );
    return { rows, total, page, pages };
  });
}
