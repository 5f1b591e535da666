import { AuditLog, auditSchema } from '#audit';
import { loadConfig } from '#config';
import { platformSchema, runAs } from '#database';
import {
  organizationsSchema,
  OrganizationsQueries,
  RegisterUnion,
  SaveSubdistrict,
  UpdateProfile,
} from '#organizations';
import { actorOf, FakeClock, openTestDatabase, type TestDatabase } from '#testing';
import { OrganizationsDemo } from './organizations.demo.js';

describe('the demo district', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase([platformSchema, auditSchema, organizationsSchema]);
  });
  afterAll(() => database.close());

  it('is founded by the same rules as a real one', async () => {
    const { unitOfWork } = database;
    const audit = new AuditLog(unitOfWork);
    const demo = new OrganizationsDemo(
      unitOfWork,
      new SaveSubdistrict(unitOfWork, audit),
      new RegisterUnion(unitOfWork, audit, new FakeClock()),
      new UpdateProfile(unitOfWork, audit),
      loadConfig({ STAR_SECRET: 'a secret of the test, long enough' }),
    );
    const { districtId, unions } = await demo.found();
    const queries = new OrganizationsQueries(unitOfWork);
    const inDemo = <T>(work: () => T) => runAs(actorOf(districtId), work);
    expect(await inDemo(() => queries.unions({}))).toMatchObject({ total: 40 });
    expect(await inDemo(() => queries.subdistricts())).toHaveLength(6);
    const facts = await inDemo(() => queries.profileFacts(unions[0]?.unionId ?? '', '2026-12-31'));
    expect(Object.keys(facts ?? {})).toHaveLength(18);
    const unmarked = await database.asOwner(
      `SELECT union_name FROM organizations.union_directory
       WHERE union_name NOT LIKE '%（演示）' OR enterprise_name NOT LIKE '%（演示）' OR subdistrict_name NOT LIKE '%（演示）'`,
    );
    expect(unmarked).toEqual([]);
  });
});
