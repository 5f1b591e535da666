import type { TestPortal } from '../../test/support/test-portal.js';

export const UNIONS = 20_000;

const ID = (kind: string): string =>
  `overlay(overlay(md5('${kind}' || n) placing '4' from 13) placing '8' from 17)::uuid`;
/** Of every ten: three with a star that lasts, two whose star ends in a few days, one whose grace does. */
const VALID_UNTIL = `CASE WHEN n % 10 < 7 THEN DATE '2028-12-31' WHEN n % 10 < 9 THEN DATE '2026-11-25'
  ELSE DATE '2026-08-30' END`;

/** Unions with stars, four of five of them members, some suspended, some gone. */
export async function fillMembers({ database, districtId }: TestPortal): Promise<void> {
  const numbers = `generate_series(1, ${UNIONS}) n`;
  const statements = [
    `INSERT INTO organizations.enterprises (id, district_id, uscc, name, industry)
     SELECT ${ID('enterprise')}, '${districtId}', lpad(n::text, 18, '0'), '演示企业' || n, 'other' FROM ${numbers}`,
    `INSERT INTO organizations.unions (id, district_id, subdistrict_id, enterprise_id, name, established_on)
     SELECT ${ID('union')}, '${districtId}', s.id, ${ID('enterprise')}, '演示企业' || n || '工会', '2020-01-01'
     FROM ${numbers}, (SELECT id FROM organizations.subdistricts LIMIT 1) s`,
    `INSERT INTO assessment.assessments (id, district_id, cycle_id, union_id, subdistrict_id, status, created_at,
       updated_at)
     SELECT ${ID('assessment')}, '${districtId}', c.id, ${ID('union')}, s.id, 'awarded', now(), now()
     FROM ${numbers}, (SELECT id FROM assessment.cycles LIMIT 1) c,
       (SELECT id FROM organizations.subdistricts LIMIT 1) s`,
    `INSERT INTO assessment.awards (id, district_id, assessment_id, union_id, star, total, number, awarded_on,
       valid_until, certificate_code, document, sha256, created_at)
     SELECT ${ID('award')}, '${districtId}', ${ID('assessment')}, ${ID('union')}, 1 + n % 3, 8000, '星' || n,
       '2024-01-01', ${VALID_UNTIL}, upper(left(md5('code' || n), 12)), '{}', '', now() FROM ${numbers}`,
    `INSERT INTO assessment.star_events (id, district_id, award_id, effect, star, reason, effective_on, by_name,
       created_at)
     SELECT ${ID('event')}, '${districtId}', ${ID('award')}, 'suspended', 1 + n % 3, '演示', '2026-05-01', '', now()
     FROM ${numbers} WHERE n % 50 = 0`,
    `INSERT INTO alliance.consents (id, district_id, union_id, given, on_day, terms, note, by_user, by_name,
       created_at)
     SELECT ${ID('consent')}, '${districtId}', ${ID('union')}, true, '2024-02-01', '', '', ${ID('union')}, '', now()
     FROM ${numbers} WHERE n % 5 > 0`,
    'ANALYZE',
  ];
  for (const statement of statements) await database.asOwner(statement);
}
