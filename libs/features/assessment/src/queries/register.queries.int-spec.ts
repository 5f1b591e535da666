import { platformSchema, runAs } from '#database';
import { newId, type CalendarDate } from '#kernel';
import { organizationsSchema, seedUnion } from '#organizations';
import { actorOf, openTestDatabase, seedDistrict, type TestDatabase } from '#testing';
import { RegisterQueries } from './register.queries.js';

const TODAY = '2026-11-20';

interface Row {
  readonly unionId: string;
  readonly star: number;
  readonly code: string;
  readonly awardedOn: CalendarDate;
  readonly validUntil: CalendarDate;
  readonly revoked?: boolean;
}

describe('the public register', () => {
  let database: TestDatabase;
  let districtId: string;
  let queries: RegisterQueries;
  let unions: Record<'three' | 'two' | 'was' | 'lost' | 'none', string>;

  beforeAll(async () => {
    database = await openTestDatabase([platformSchema, organizationsSchema]);
    districtId = await seedDistrict(database.unitOfWork);
    queries = new RegisterQueries(database.unitOfWork);
    const union = async (name: string) =>
      (await seedUnion(database.unitOfWork, districtId, { name })).unionId;
    unions = {
      three: await union('甲厂工会'),
      two: await union('乙厂工会'),
      was: await union('丙厂工会'),
      lost: await union('丁厂工会'),
      none: await union('戊厂工会'),
    };
    await insert({
      unionId: unions.three,
      star: 2,
      code: 'AAAA00000001',
      awardedOn: '2024-01-10',
      validUntil: '2027-01-09',
    });
    await insert({
      unionId: unions.three,
      star: 3,
      code: 'AAAA00000002',
      awardedOn: '2026-01-10',
      validUntil: '2029-01-09',
    });
    await insert({
      unionId: unions.two,
      star: 2,
      code: 'BBBB00000001',
      awardedOn: '2025-02-10',
      validUntil: '2028-02-09',
    });
    await insert({
      unionId: unions.was,
      star: 1,
      code: 'CCCC00000001',
      awardedOn: '2023-01-10',
      validUntil: '2026-01-09',
    });
    await insert({
      unionId: unions.lost,
      star: 1,
      code: 'DDDD00000001',
      awardedOn: '2024-01-10',
      validUntil: '2027-01-09',
    });
    await insert({
      unionId: unions.lost,
      star: 3,
      code: 'DDDD00000002',
      awardedOn: '2026-03-10',
      validUntil: '2029-03-09',
      revoked: true,
    });
  });
  afterAll(() => database.close());

  async function insert({ unionId, star, code, awardedOn, validUntil, revoked = false }: Row): Promise<void> {
    const [cycle, assessment, award] = [newId(), newId(), newId()];
    const version = newId();
    await database.asOwner(
      `INSERT INTO catalogue.versions (id, district_id, code, version, title_zh, title_en, hash, document, source)
       VALUES ($1, $2, 'c', $3, '', '', '', '{}', '')`,
      [version, districtId, version],
    );
    await database.asOwner(
      `INSERT INTO assessment.cycles (id, district_id, name, year, as_of, opens_on, due_on, first_round,
         catalogue_version_id, status, created_at)
       VALUES ($1, $2, $3, 2026, $4, $4, $4, true, $5, 'closed', now())`,
      [cycle, districtId, cycle, awardedOn, version],
    );
    await database.asOwner(
      `INSERT INTO assessment.assessments (id, district_id, cycle_id, union_id, subdistrict_id, status, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, 'awarded', now(), now())`,
      [assessment, districtId, cycle, unionId, newId()],
    );
    await database.asOwner(
      `INSERT INTO assessment.awards (id, district_id, assessment_id, union_id, star, total, number, awarded_on,
         valid_until, certificate_code, document, sha256, created_at)
       VALUES ($1, $2, $3, $4, $5, 9000, $6, $7, $8, $9, '{}', '', now())`,
      [award, districtId, assessment, unionId, star, `星-${code}`, awardedOn, validUntil, code],
    );
    if (revoked)
      await database.asOwner(
        `INSERT INTO assessment.revocations (id, district_id, award_id, reason, revoked_by, revoked_by_name, revoked_on, created_at)
         VALUES ($1, $2, $3, '弄虚作假', $4, '领导', '2026-06-01', now())`,
        [newId(), districtId, award, newId()],
      );
  }
  const here = <T>(work: () => Promise<T>) => runAs(actorOf(districtId), work);
  const listed = async (filter: Parameters<RegisterQueries['register']>[0] = {}) =>
    (await here(() => queries.register(filter, TODAY))).rows.map((row) => [row.unionName, row.star]);

  it('lists each union once, with the star in force', async () => {
    expect(await listed()).toEqual([
      ['甲厂工会', 3],
      ['乙厂工会', 2],
    ]);
  });

  it('finds by name, star, sub-district and industry, whatever is typed', async () => {
    expect(await listed({ search: '乙厂' })).toEqual([['乙厂工会', 2]]);
    expect(await listed({ star: 1 })).toEqual([]);
    expect(await listed({ search: "%' OR 1=1 --" })).toEqual([]);
    expect(await listed({ subdistrictId: newId() })).toEqual([]);
    expect(await listed({ industry: 'software' })).toEqual([]);
    expect(await listed({ page: 99 })).toHaveLength(2);
  });

  it('tells a union’s whole history, newest first', async () => {
    const states = async (unionId: string) =>
      (await here(() => queries.union(unionId, TODAY)))!.awards.map((one) => [one.star, one.state]);
    expect(await states(unions.three)).toEqual([
      [3, 'valid'],
      [2, 'replaced'],
    ]);
    expect(await states(unions.was)).toEqual([[1, 'expired']]);
    expect(await states(unions.lost)).toEqual([
      [3, 'revoked'],
      [1, 'replaced'],
    ]);
    expect(await states(unions.none)).toEqual([]);
    expect(await here(() => queries.union(newId(), TODAY))).toBeNull();
  });

  it('verifies a code however it is typed, and shows a revocation with its reason (R35)', async () => {
    const verified = await here(() => queries.verify('dddd-oooo-ooo2', TODAY));
    expect(verified).toMatchObject({
      unionName: '丁厂工会',
      state: 'revoked',
      reason: '弄虚作假',
      changedOn: '2026-06-01',
    });
    expect(await here(() => queries.verify('AAAA00000009', TODAY))).toBeNull();
    expect(await here(() => queries.verify('', TODAY))).toBeNull();
  });

  it('counts the stars in force', async () => {
    expect(await here(() => queries.counts(TODAY))).toEqual({ one: 0, two: 1, three: 1 });
    expect(await here(() => queries.counts('2030-01-01'))).toEqual({ one: 0, two: 0, three: 0 });
  });

  it('shows nothing of another district', async () => {
    const elsewhere = await seedDistrict(database.unitOfWork);
    const there = <T>(work: () => Promise<T>) => runAs(actorOf(elsewhere), work);
    expect((await there(() => queries.register({}, TODAY))).rows).toEqual([]);
    expect(await there(() => queries.verify('AAAA00000002', TODAY))).toBeNull();
    expect(await there(() => queries.union(unions.three, TODAY))).toBeNull();
  });
});
