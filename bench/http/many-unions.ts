import type { TestPortal } from '../../test/support/test-portal.js';

/** Still being filled in: those that the portal's clients save into, and those of the bare handler's. */
export const DRAFTS = 16;
/** Open ones of later years, for assessments that are begun. */
export const CYCLES = 10_000;
/** Twelve digits, the last part of an id. */
export const FIRST_CYCLE = 100_000_000_000;
const COLUMNS = `SELECT string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position) AS columns
  FROM information_schema.columns WHERE table_schema = $1 AND table_name = $2 AND is_generated = 'NEVER'`;

/** Copies the sample union with its whole case until the district has so many; every third has a star. */
export async function multiplyUnions(portal: TestPortal, unions: number): Promise<void> {
  const { database } = portal;
  const copy = (schema: string, table: string, where: string, replaced: Record<string, string>) =>
    copyRows(portal, { schema, table, where, times: unions - 1 }, replaced);
  // md5 of kind and number: ids that related rows can name without being looked up
  const id = (kind: string): string =>
    `overlay(overlay(md5('${kind}' || n) placing '4' from 13) placing '8' from 17)::uuid`;
  await copy('organizations', 'enterprises', 'true', {
    id: id('enterprise'),
    uscc: `lpad(n::text, 18, '0')`,
    name: `'演示企业' || n`,
  });
  await copy('organizations', 'unions', 'true', {
    id: id('union'),
    enterprise_id: id('enterprise'),
    name: `'演示企业' || n || '工会'`,
  });
  await copy('assessment', 'assessments', 'true', {
    id: id('assessment'),
    union_id: id('union'),
    status: `CASE WHEN n <= ${DRAFTS} THEN 'draft' WHEN n % 3 = 0 THEN 'awarded' ELSE t.status END`,
    due_on: `CASE WHEN n % 3 = 0 THEN NULL ELSE t.due_on + (n % 30)::int END`,
  });
  await copy('assessment', 'submissions', `n > ${DRAFTS}`, {
    id: id('submission'),
    assessment_id: id('assessment'),
  });
  await copy('assessment', 'reviews', `n > ${DRAFTS}`, { id: id('review'), assessment_id: id('assessment') });
  await database.asOwner(`
    INSERT INTO assessment.awards (id, district_id, assessment_id, union_id, star, total, number, awarded_on,
                                   valid_until, certificate_code, document, sha256, created_at)
    SELECT ${id('award')}, s.district_id, ${id('assessment')}, ${id('union')}, 1 + n % 3, 7800, '星2026-' || n,
           '2026-10-01', '2029-09-30', upper(left(md5('code' || n), 12)), s.document, s.sha256, now()
    FROM generate_series(1, ${unions - 1}) n, assessment.submissions s
    WHERE n > ${DRAFTS} AND n % 3 = 0 AND s.assessment_id = ${id('assessment')}`);
  await database.asOwner('ANALYZE');
}

/** Copies a cycle; their ids are `cyclePlace(FIRST_CYCLE)` and on. */
export async function copyCycles(portal: TestPortal, cycleId: string): Promise<void> {
  const rows = { schema: 'assessment', table: 'cycles', where: `t.id = '${cycleId}'`, times: CYCLES };
  await copyRows(portal, rows, {
    id: `('${cyclePlace('')}' || (${FIRST_CYCLE} + n - 1))::uuid`,
    name: `t.name || n`,
    year: 't.year + 1',
    as_of: `t.as_of + interval '1 year'`,
  });
  await portal.database.asOwner('ANALYZE assessment.cycles');
}

/** @param n counts from FIRST_CYCLE; or what stands for it */
export function cyclePlace(n: number | string): string {
  return `00000000-0000-4000-8000-${n}`;
}

interface Copied {
  readonly schema: string;
  readonly table: string;
  readonly where: string;
  readonly times: number;
}

/** @param replaced SQL by column, where `t` is the row and `n` the number of the copy */
async function copyRows(
  { database }: TestPortal,
  { schema, table, where, times }: Copied,
  replaced: Readonly<Record<string, string>>,
): Promise<void> {
  const [row] = await database.asOwner<{ columns: string }>(COLUMNS, [schema, table]);
  const columns = (row?.columns ?? '').split(', ');
  const values = columns.map((column) => replaced[column] ?? `t.${column}`);
  await database.asOwner(
    `INSERT INTO ${schema}.${table} (${columns.join(', ')})
     SELECT ${values.join(', ')} FROM ${schema}.${table} t, generate_series(1, ${times}) n WHERE ${where}`,
  );
}
