import { platformSchema, runAs } from '#database';
import { newId } from '#kernel';
import { actorOf, openTestDatabase, seedDistrict, type TestDatabase } from '#testing';
import { organizationsSchema } from '../persistence/organizations.schema.js';
import { sampleUscc, seedUnion } from '../testing/seed-union.js';
import { OrganizationsQueries } from './organizations.queries.js';

describe('questions about organizations', () => {
  let database: TestDatabase;
  let queries: OrganizationsQueries;
  let districtId: string;
  const inDistrict = <T>(work: () => T, id = districtId) => runAs(actorOf(id), work);

  beforeAll(async () => {
    database = await openTestDatabase([platformSchema, organizationsSchema]);
    queries = new OrganizationsQueries(database.unitOfWork);
  });
  beforeEach(async () => {
    districtId = await seedDistrict(database.unitOfWork);
  });
  afterAll(() => database.close());

  const seed = (part: Parameters<typeof seedUnion>[2]) => seedUnion(database.unitOfWork, districtId, part);
  const names = async (filter: Parameters<OrganizationsQueries['unions']>[0]) =>
    (await inDistrict(() => queries.unions(filter))).rows.map((row) => row.unionName);

  it('lists unions by the sound of their names', async () => {
    for (const name of ['张工会', '安工会', '陈工会', '李工会']) await seed({ name });
    expect(await names({})).toEqual(['安工会', '陈工会', '李工会', '张工会']);
  });

  it('finds by part of a name or code, whatever the letters', async () => {
    const uscc = sampleUscc(987654321);
    await seed({ name: '恒岳电池工会', uscc });
    await seed({ name: 'ABC 精密工会' });
    expect(await names({ search: '电池' })).toEqual(['恒岳电池工会']);
    expect(await names({ search: ' abc ' })).toEqual(['ABC 精密工会']);
    expect(await names({ search: uscc.slice(4).toLowerCase() })).toEqual(['恒岳电池工会']);
  });

  it.each(['%', '_', "'; DROP TABLE organizations.unions; --", '\\', '{{name}}'])(
    'takes %j as text',
    async (search) => {
      await seed({ name: '安工会' });
      expect(await names({ search })).toEqual([]);
      expect(await names({ subdistrictId: search })).toEqual([]);
      expect(await inDistrict(() => queries.union(search))).toBeNull();
    },
  );

  it('filters by sub-district and industry', async () => {
    const { subdistrictId } = await seed({ name: '甲工会', industry: 'electronics' });
    await seed({ name: '乙工会', industry: 'logistics', subdistrictId });
    await seed({ name: '丙工会', industry: 'logistics' });
    expect(await names({ subdistrictId })).toEqual(['甲工会', '乙工会']);
    expect(await names({ subdistrictId, industry: 'logistics' })).toEqual(['乙工会']);
    expect(await names({ within: [subdistrictId], industry: 'logistics' })).toEqual(['乙工会']);
    expect(await names({ within: [] })).toEqual([]);
  });

  it('pages, and a page beyond the end is the last one', async () => {
    const { subdistrictId } = await seed({ name: 'U00' });
    for (let n = 1; n < 45; n += 1) await seed({ name: `U${String(n).padStart(2, '0')}`, subdistrictId });
    const last = await inDistrict(() => queries.unions({ page: 99 }));
    expect(last).toMatchObject({ total: 45, page: 3, pages: 3 });
    expect(last.rows.map((row) => row.unionName)).toEqual(['U40', 'U41', 'U42', 'U43', 'U44']);
    expect(await inDistrict(() => queries.unions({ page: -1 }))).toMatchObject({ page: 1 });
  });

  it('says nothing about another district', async () => {
    const { unionId } = await seed({ name: '甲工会' });
    const other = await seedDistrict(database.unitOfWork);
    expect(await inDistrict(() => queries.union(unionId), other)).toBeNull();
    expect(await inDistrict(() => queries.unionsByIds([unionId]), other)).toEqual([]);
    expect(await inDistrict(() => queries.unions({}), other)).toMatchObject({ total: 0, pages: 1 });
    expect(await inDistrict(() => queries.subdistricts(), other)).toEqual([]);
    const all = 'SELECT * FROM organizations.union_directory';
    const bypass = () => database.unitOfWork.read(() => database.unitOfWork.sql(all));
    expect(await inDistrict(bypass, other)).toEqual([]);
    expect(await inDistrict(bypass)).toHaveLength(1);
  });

  it('counts the unions of each sub-district', async () => {
    const { subdistrictId } = await seed({});
    await seed({ subdistrictId });
    expect(await inDistrict(() => queries.subdistricts())).toMatchObject([{ id: subdistrictId, unions: 2 }]);
  });

  it('gives the facts as an answers file has them', async () => {
    const { unionId } = await seed({
      establishedOn: '2024-03-15',
      profile: { employees_total: 126, has_party_org: true },
    });
    expect(await inDistrict(() => queries.profileFacts(unionId, '2026-12-31'))).toEqual({
      employees_total: 126,
      has_party_org: true,
      union_established_months: 33,
    });
    expect(await inDistrict(() => queries.profileFacts(newId(), '2026-12-31'))).toBeNull();
  });

  it('shows a union as it was registered', async () => {
    const { unionId, subdistrictId } = await seed({ name: '甲工会', establishedOn: '2019-03-01' });
    expect(await inDistrict(() => queries.union(unionId))).toMatchObject({
      unionId,
      subdistrictId,
      unionName: '甲工会',
      establishedOn: '2019-03-01',
      version: 1,
      profile: {},
    });
  });
});
