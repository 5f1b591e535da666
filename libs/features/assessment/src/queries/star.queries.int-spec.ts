import { addDays, newId } from '#kernel';
import { seedUnion } from '#organizations';
import fc from 'fast-check';
import { openAssessmentStage, type AssessmentStage } from '../testing/assessment-stage.js';
import { seedStar } from '../testing/seed-star.js';
import { RegisterQueries } from './register.queries.js';

const TODAY = '2026-11-20';
const UNIONS = 40;

/** What happened to one award; the effects need not make sense together. */
const happenings = fc.array(
  fc.record({
    effect: fc.constantFrom('downgraded', 'suspended', 'restored', 'lapsed', 'revoked'),
    star: fc.constantFrom(1, 2),
    on: fc.integer({ min: -600, max: 60 }).map((days) => addDays(TODAY, days)),
  }),
  { maxLength: 4 },
);
const awards = fc.array(
  fc.record({
    star: fc.constantFrom(1 as const, 2 as const, 3 as const),
    awardedOn: fc.integer({ min: -1500, max: 20 }).map((days) => addDays(TODAY, days)),
    length: fc.constantFrom(200, 400, 1095),
    happenings,
  }),
  { maxLength: 3 },
);

describe('stars as they stand', () => {
  let stage: AssessmentStage;

  beforeAll(async () => {
    stage = await openAssessmentStage();
  });
  afterAll(() => stage.close());

  async function play(unionId: string, given: ReturnType<typeof sampled>[number]): Promise<void> {
    const { districtId, clock, database } = stage;
    for (const { star, awardedOn, length, happenings: later } of given) {
      const part = { star, awardedOn, validUntil: addDays(awardedOn, length) };
      const assessmentId = await seedStar(database.unitOfWork, { districtId, unionId, clock, ...part });
      const [award] = await database.unitOfWork.run(() =>
        database.unitOfWork.sql<{ id: string }>('SELECT id FROM assessment.awards WHERE assessment_id = $1', [
          assessmentId,
        ]),
      );
      const once = new Set<string>();
      for (const { effect, star: left, on } of later) {
        if (once.has(effect) && (effect === 'lapsed' || effect === 'revoked')) continue;
        once.add(effect);
        await happen(award?.id ?? '', effect, effect === 'lapsed' ? 0 : left, on);
      }
    }
  }

  const happen = (awardId: string, effect: string, star: number, on: string) =>
    effect === 'revoked'
      ? stage.database.asOwner(
          `INSERT INTO assessment.revocations (id, district_id, award_id, reason, revoked_by, revoked_by_name,
             revoked_on, created_at) VALUES ($1, $2, $3, '', $1, '', $4, clock_timestamp())`,
          [newId(), stage.districtId, awardId, on],
        )
      : stage.database.asOwner(
          `INSERT INTO assessment.star_events (id, district_id, award_id, effect, star, reason, effective_on,
             by_name, created_at) VALUES ($1, $2, $3, $4, $5, '', $6, '', clock_timestamp())`,
          [newId(), stage.districtId, awardId, effect, star, on],
        );
  const sampled = () => fc.sample(awards, { numRuns: UNIONS, seed: 20261120 });

  it('are the same in the register’s SQL and in the function that decides', async () => {
    const unionIds: string[] = [];
    for (const given of sampled()) {
      const { unionId } = await seedUnion(stage.database.unitOfWork, stage.districtId);
      unionIds.push(unionId);
      await stage.as(stage.admin, () => play(unionId, given));
    }
    const register = new RegisterQueries(stage.database.unitOfWork);
    const [standings, rows] = await stage.as(stage.admin, async () => {
      const listed = new Map<string, number>();
      for (let page = 1, pages = 1; page <= pages; page += 1) {
        const found = await register.register({ page }, TODAY);
        pages = found.pages;
        for (const row of found.rows) listed.set(row.unionId, row.star);
      }
      return [await stage.stars.many(unionIds, TODAY), listed] as const;
    });
    const shown = unionIds.map((id) => {
      const { star, suspended } = standings.get(id) ?? { star: 0, suspended: false };
      return suspended ? 0 : star;
    });
    expect(unionIds.map((id) => rows.get(id) ?? 0)).toEqual(shown);
    expect(new Set(shown).size).toBeGreaterThan(2);
  });
});
