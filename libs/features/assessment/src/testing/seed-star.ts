import type { UnitOfWork } from '#database';
import { addDays, addMonths, newId, today, type CalendarDate, type Clock } from '#kernel';
import { newCertificateCode } from '../domain/award/certificate-code.js';

export interface StarSeed {
  readonly districtId: string;
  readonly unionId: string;
  readonly star: 1 | 2 | 3;
  readonly clock: Clock;
  /** without it: today */
  readonly awardedOn?: CalendarDate;
  /** without it: three years */
  readonly validUntil?: CalendarDate;
  /** the result as decided; without it an empty one */
  readonly document?: object;
}

/**
 * A star straight into the tables, for tests of what hangs on it; run as somebody of the district. Nobody
 * is told: reactions are another test's business.
 *
 * @returns the assessment that the star comes from
 */
export async function seedStar(unitOfWork: UnitOfWork, seed: StarSeed): Promise<string> {
  const { districtId, unionId, star, clock, awardedOn = today(clock) } = seed;
  const validUntil = seed.validUntil ?? addDays(addMonths(awardedOn, 36), -1);
  const [version, cycle, assessment, award] = [newId(), newId(), newId(), newId()];
  const now = clock.now();
  const code = newCertificateCode();
  const insert = (text: string, params: readonly unknown[]) => unitOfWork.sql(text, [districtId, ...params]);
  await unitOfWork.run(async () => {
    await insert(
      `INSERT INTO catalogue.versions (district_id, id, code, version, title_zh, title_en, hash, document, source)
       VALUES ($1, $2, 'sample', $2::uuid::text, '', '', '', '{}', '')`,
      [version],
    );
    await insert(
      `INSERT INTO assessment.cycles (district_id, id, name, year, as_of, opens_on, due_on, first_round,
         catalogue_version_id, status, created_at)
       VALUES ($1, $2, $2::uuid::text, 2026, $3, $3, $3, true, $4, 'closed', $5)`,
      [cycle, awardedOn, version, now],
    );
    await insert(
      `INSERT INTO assessment.assessments (district_id, id, cycle_id, union_id, subdistrict_id, status,
         created_at, updated_at)
       SELECT $1, $2, $3, $4, d.subdistrict_id, 'awarded', $5, $5
       FROM organizations.union_directory d WHERE d.union_id = $4`,
      [assessment, cycle, unionId, now],
    );
    await insert(
      `INSERT INTO assessment.awards (district_id, id, assessment_id, union_id, star, total, number, awarded_on,
         valid_until, certificate_code, document, sha256, created_at)
       VALUES ($1, $2, $3, $4, $5, 8050, $6, $7, $8, $6, $10, '', $9)`,
      [award, assessment, unionId, star, code, awardedOn, validUntil, now, seed.document ?? {}],
    );
  });
  return assessment;
}
