import { type CalendarDate, newId } from '#kernel';
import { seedUnion } from '#organizations';
import type { TestPortal } from './test-portal.js';

export interface AwardSeed {
  readonly name?: string;
  readonly star?: number;
  /** 12 characters */
  readonly code: string;
  readonly awardedOn?: CalendarDate;
  readonly validUntil?: CalendarDate;
  /** why it was revoked; absent: it was not */
  readonly revoked?: string;
}

/**
 * A union with an award, straight into the tables: for pages that only show it. How an award comes
 * about is another test's business. @returns the union's id
 */
export async function seedAward(portal: TestPortal, seed: AwardSeed): Promise<string> {
  const { districtId, subdistrictId, database } = portal;
  const {
    name = '明德精密工会（演示）',
    star = 2,
    awardedOn = '2026-03-10',
    validUntil = '2029-03-09',
  } = seed;
  const { unionId } = await seedUnion(database.unitOfWork, districtId, { name, subdistrictId });
  const [version, cycle, assessment, award] = [newId(), newId(), newId(), newId()];
  const insert = (table: string, row: Record<string, unknown>): Promise<unknown> =>
    database.asOwner(
      `INSERT INTO ${table} (district_id, ${Object.keys(row).join(', ')})
       VALUES ($1, ${Object.keys(row)
         .map((_, index) => `$${index + 2}`)
         .join(', ')})`,
      [districtId, ...Object.values(row)],
    );
  const texts = { version, title_zh: '', title_en: '', hash: '', document: '{}', source: '' };
  await insert('catalogue.versions', { id: version, code: 'sample', ...texts });
  await insert('assessment.cycles', {
    id: cycle,
    name: cycle,
    year: 2026,
    as_of: awardedOn,
    opens_on: awardedOn,
    due_on: awardedOn,
    first_round: true,
    catalogue_version_id: version,
    status: 'closed',
    created_at: awardedOn,
  });
  await insert('assessment.assessments', {
    id: assessment,
    cycle_id: cycle,
    union_id: unionId,
    subdistrict_id: subdistrictId,
    status: 'awarded',
    created_at: awardedOn,
    updated_at: awardedOn,
  });
  await insert('assessment.awards', {
    id: award,
    assessment_id: assessment,
    union_id: unionId,
    star,
    total: 8050,
    number: `演示第 ${seed.code} 号`,
    awarded_on: awardedOn,
    valid_until: validUntil,
    certificate_code: seed.code,
    document: '{}',
    sha256: '',
    created_at: awardedOn,
  });
  if (seed.revoked !== undefined) {
    await insert('assessment.revocations', {
      id: newId(),
      award_id: award,
      reason: seed.revoked,
      revoked_by: newId(),
      revoked_by_name: '领导（演示）',
      revoked_on: '2026-06-01',
      created_at: '2026-06-01',
    });
  }
  return unionId;
}
