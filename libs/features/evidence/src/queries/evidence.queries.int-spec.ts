import { auditSchema } from '#audit';
import { platformSchema } from '#database';
import { principalOf, type Role } from '#identity';
import { newId } from '#kernel';
import { organizationsSchema } from '#organizations';
import { openTestDatabase, sampleFile, seedDistrict, type TestDatabase } from '#testing';
import { evidenceSchema } from '../persistence/evidence.schema.js';
import { TestShelf, testKind } from '../testing/test-shelf.js';
import type { ShelfFilter } from './evidence-view.js';

describe('looking at proofs', () => {
  let database: TestDatabase;
  let shelf: TestShelf;
  let id: string;

  beforeAll(async () => {
    database = await openTestDatabase([platformSchema, auditSchema, organizationsSchema, evidenceSchema]);
  });
  beforeEach(async () => {
    shelf = await TestShelf.open(database);
    ({ id } = await shelf.upload());
  });
  afterEach(() => shelf.close());
  afterAll(() => database.close());

  it.each<[Role, () => string, boolean]>([
    ['union_officer', () => shelf.union.unionId, true],
    ['subdistrict_reviewer', () => shelf.union.subdistrictId, true],
    ['district_reviewer', () => shelf.districtId, true],
    ['auditor', () => shelf.districtId, true],
    ['operator', () => shelf.districtId, false],
    ['union_chair', () => newId(), false],
    ['subdistrict_reviewer', () => newId(), false],
  ])('as a %s is possible in scope only', async (role, scope, allowed) => {
    const opened = shelf.openFile(id, principalOf(role, shelf.districtId, scope()));
    if (allowed) (await opened).content.destroy();
    else await expect(opened).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('from another district is impossible, by any id and past every query', async () => {
    const stranger = principalOf('district_admin', await seedDistrict(database.unitOfWork));
    for (const foreign of [id, newId(), '../etc/passwd'])
      await expect(shelf.openFile(foreign, stranger)).rejects.toMatchObject({ kind: 'not-found' });
    const { unitOfWork } = database;
    const bypass = () => unitOfWork.read(() => unitOfWork.sql('SELECT * FROM evidence.files'));
    expect(await shelf.as(stranger, bypass)).toEqual([]);
  });

  it('goes by page, by kind and by words', async () => {
    const kind = testKind({ code: 'time_grant' });
    await shelf.upload({ kind, content: sampleFile.xlsx(), name: '履职确认%.xlsx' });
    const find = async (filter: ShelfFilter) =>
      (await shelf.ask((queries) => queries.shelf(shelf.union.unionId, filter))).rows.map((one) => one.name);
    expect(await find({})).toEqual(['履职确认%.xlsx', '会议纪要.pdf']);
    expect(await find({ kind: 'time_grant' })).toEqual(['履职确认%.xlsx']);
    expect(await find({ search: '%' })).toEqual(['履职确认%.xlsx']);
    expect(await find({ search: '_' })).toEqual([]);
    const ofKind = await shelf.ask((queries) => queries.ofKinds(shelf.union.unionId, ['time_grant']));
    expect(ofKind.map((one) => one.name)).toEqual(['履职确认%.xlsx']);
  });

  it('tells reviewers that another union has the same file, and the union never (R56)', async () => {
    const hints = () => shelf.ask((queries) => queries.sameContentElsewhere([id]));
    const other = await shelf.neighbour('乙工会');
    expect(await hints()).toEqual([]);
    await shelf.upload({ unionId: other.unionId, kind: testKind({ code: 'joint_minutes' }) }, other);
    expect(await hints()).toEqual([
      { evidenceId: id, otherUnionId: other.unionId, otherUnionName: '乙工会' },
    ]);
    const own = await shelf.ask((queries) => queries.shelf(shelf.union.unionId));
    expect(JSON.stringify(own)).not.toContain(other.unionId);
  });

  describe('as a reviewer who was shown the original', () => {
    const checkAs = (role: Role, scopeId: string, confirmed: boolean, note: string) => {
      const reviewer = principalOf(role, shelf.districtId, scopeId, { name: '王审核（演示）' });
      const finding = { evidenceId: id, confirmed, note };
      return shelf.as(reviewer, () => shelf.recordCheck.execute(reviewer, finding));
    };

    it('leaves a finding for good', async () => {
      await checkAs('subdistrict_reviewer', shelf.union.subdistrictId, true, '看过原件');
      expect(await shelf.ask((queries) => queries.checks([id]))).toMatchObject([
        { confirmed: true, note: '看过原件', checkedBy: '王审核（演示）' },
      ]);
      const change = database.asOwner('UPDATE evidence.checks SET confirmed = false');
      await expect(change).rejects.toThrow(/append-only/);
      await expect(shelf.remove(id)).rejects.toMatchObject({ code: 'evidence.was_checked' });
    });

    it('asks for a reason where the proof is not borne out, and for the right scope', async () => {
      const { subdistrictId, unionId } = shelf.union;
      await expect(checkAs('subdistrict_reviewer', subdistrictId, false, ' ')).rejects.toMatchObject({
        errors: [{ pointer: '/note' }],
      });
      for (const [role, scope] of [
        ['union_chair', unionId],
        ['subdistrict_reviewer', newId()],
      ] as const)
        await expect(checkAs(role, scope, true, '')).rejects.toMatchObject({ kind: 'not-found' });
    });
  });
});
