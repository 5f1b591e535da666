import type { TestPortal } from '../../test/support/test-portal.js';

/** Still being filled in: those that the portal's clients save into, and those of the bare handler's. */
export const DRAFTS = 16;
const COLUMNS = `SELECT string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position) AS columns
  FROM information_schema.columns WHERE table_schema = $1 AND table_name = $2 AND is_generated = 'NEVER'`;

/** Copies the sample union with its whole case until the district has so many; every third has a star. */
export async function multiplyUnions(portal: TestPortal, unions: number): Promise<void> {
  const { database } = portal;
  const copy = async (
    schema: string,
    table: string,
    where: string,
    replaced: Record<string, string>,
  ): Promise<void> => {
    const [row] = await database.asOwner<{ columns: string }>(COLUMNS, [schema, table]);
    const columns = (row?.columns ?? '').split(', ');
    const values = columns.map((column) => replaced[column] ?? `t.${column}`);
    await database.asOwner(
      `INSERT INTO ${schema}.${table} (${columns.join(', ')})
       SELECT ${values.join(', ')} FROM ${schema}.${table} t, generate_series(1, ${unions - 1}) n WHERE ${where}`,
    );
  };
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
