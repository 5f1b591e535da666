import { AuditLog, auditSchema } from '#audit';
import { platformSchema, runAs } from '#database';
import type { Principal } from '#http';
import { principalOf } from '#identity';
import { actorOf, FakeClock, openTestDatabase, seedDistrict, type TestDatabase } from '#testing';
import type { SheetRow } from '../domain/union-sheet.js';
import { organizationsSchema } from '../persistence/organizations.schema.js';
import { OrganizationsQueries } from '../queries/organizations.queries.js';
import { sampleUscc } from '../testing/seed-union.js';
import { ImportUnions } from './import-unions.js';
import { SaveSubdistrict } from './save-subdistrict.js';
import { UnionWriter } from './union-writer.js';

describe('importing a list of unions', () => {
  let database: TestDatabase;
  let queries: OrganizationsQueries;
  let importUnions: ImportUnions;
  let admin: Principal;
  const as = <T>(principal: Principal, work: () => T): T => runAs(actorOf(principal.districtId), work);
  const run = (rows: readonly SheetRow[]) => as(admin, () => importUnions.execute(admin, rows));
  const row = (line: number, part: Partial<SheetRow> = {}): SheetRow => ({
    line,
    uscc: sampleUscc(400_000 + line),
    enterpriseName: `第${line}公司（演示）`,
    unionName: `第${line}公司工会（演示）`,
    subdistrict: '龙溪街道',
    industry: 'electronics',
    establishedOn: '2020-05-01',
    address: '',
    ...part,
  });

  beforeAll(async () => {
    database = await openTestDatabase([platformSchema, auditSchema, organizationsSchema]);
    const { unitOfWork } = database;
    const audit = new AuditLog(unitOfWork);
    queries = new OrganizationsQueries(unitOfWork);
    const unions = new UnionWriter(unitOfWork, audit);
    importUnions = new ImportUnions(unitOfWork, queries, unions, audit, new FakeClock());
  });
  beforeEach(async () => {
    admin = principalOf('district_admin', await seedDistrict(database.unitOfWork));
    const save = new SaveSubdistrict(database.unitOfWork, new AuditLog(database.unitOfWork));
    await as(admin, () => save.execute(admin, { name: '龙溪街道', existing: null }));
  });
  afterAll(() => database.close());

  it('adds what is new, corrects what differs and leaves alone what is equal', async () => {
    expect(await run([row(2), row(3)])).toEqual({ added: 2, changed: 0, unchanged: 0 });
    expect(await run([row(2), row(3)])).toEqual({ added: 0, changed: 0, unchanged: 2 });
    const corrected = row(3, { unionName: '新名工会（演示）', uscc: row(3).uscc.toLowerCase() });
    expect(await run([row(2), corrected, row(4)])).toEqual({ added: 1, changed: 1, unchanged: 1 });
    const { rows } = await as(admin, () => queries.unions({ search: '新名' }));
    expect(rows).toMatchObject([{ unionName: '新名工会（演示）', enterpriseName: '第3公司（演示）' }]);
  });

  it('names every wrong cell, and takes nothing', async () => {
    const wrong = [
      row(2),
      row(3, { uscc: '1', industry: '炼丹' }),
      row(4, { subdistrict: '无此街道' }),
      row(5, { uscc: row(2).uscc }),
    ];
    await expect(run(wrong)).rejects.toMatchObject({
      code: 'organizations.import_invalid',
      params: { count: 4 },
      errors: [
        { pointer: '/rows/3/uscc', code: 'organizations.uscc_length' },
        { pointer: '/rows/3/industry', code: 'organizations.sheet_industry' },
        { pointer: '/rows/4/subdistrict', code: 'organizations.sheet_subdistrict' },
        { pointer: '/rows/5/uscc', code: 'organizations.uscc_repeated', params: { line: 2 } },
      ],
    });
    expect((await as(admin, () => queries.unions({}))).total).toBe(0);
  });

  it('takes a thousand lines in one transaction', async () => {
    const rows = Array.from({ length: 1000 }, (_, index) => row(index + 2));
    expect(await run(rows)).toMatchObject({ added: 1000 });
    expect(await run(rows)).toMatchObject({ unchanged: 1000 });
  });

  it('is for the district’s administrators', async () => {
    const other = principalOf('district_leader', admin.districtId);
    await expect(as(other, () => importUnions.execute(other, [row(2)]))).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });
});
