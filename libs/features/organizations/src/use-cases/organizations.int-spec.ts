import { AuditLog, auditSchema } from '#audit';
import { platformSchema, runAs } from '#database';
import type { Principal } from '#http';
import { principalOf } from '#identity';
import { newId } from '#kernel';
import { actorOf, FakeClock, openTestDatabase, seedDistrict, type TestDatabase } from '#testing';
import type { UnionDetails } from '../domain/union-details.js';
import { organizationsSchema } from '../persistence/organizations.schema.js';
import { OrganizationsQueries } from '../queries/organizations.queries.js';
import { sampleUscc, seedUnion } from '../testing/seed-union.js';
import { RegisterUnion } from './register-union.js';
import { SaveSubdistrict } from './save-subdistrict.js';
import { UnionWriter } from './union-writer.js';
import { UpdateProfile } from './update-profile.js';
import { UpdateUnion } from './update-union.js';

describe('keeping the organizations of a district', () => {
  let database: TestDatabase;
  let queries: OrganizationsQueries;
  let register: RegisterUnion;
  let update: UpdateUnion;
  let updateProfile: UpdateProfile;
  let saveSubdistrict: SaveSubdistrict;
  let districtId: string;
  let admin: Principal;
  let details: UnionDetails;
  let serial = 500;

  const as = <T>(principal: Principal, work: () => T): T =>
    runAs(actorOf(principal.districtId, { userId: principal.userId, name: principal.name }), work);
  const view = (unionId: string) => as(admin, () => queries.union(unionId));
  const auditOf = (subjectId: string) =>
    database.asOwner<{ action: string }>(
      'SELECT action FROM audit.entries WHERE subject_id = $1 ORDER BY seq',
      [subjectId],
    );
  const invalidAt = (pointer: string, code: string): unknown =>
    expect.objectContaining({
      code: 'organizations.invalid',
      errors: [{ pointer, code: `organizations.${code}` }],
    });

  beforeAll(async () => {
    database = await openTestDatabase([platformSchema, auditSchema, organizationsSchema]);
    const { unitOfWork } = database;
    const audit = new AuditLog(unitOfWork);
    queries = new OrganizationsQueries(unitOfWork);
    const unions = new UnionWriter(unitOfWork, audit);
    register = new RegisterUnion(unitOfWork, unions, new FakeClock());
    update = new UpdateUnion(unitOfWork, unions, new FakeClock());
    updateProfile = new UpdateProfile(unitOfWork, audit);
    saveSubdistrict = new SaveSubdistrict(unitOfWork, audit);
  });
  beforeEach(async () => {
    districtId = await seedDistrict(database.unitOfWork);
    admin = principalOf('district_admin', districtId);
    const subdistrictId = await as(admin, () =>
      saveSubdistrict.execute(admin, { name: '龙溪街道', existing: null }),
    );
    serial += 1;
    details = {
      unionName: ' 明德精密制造工会（演示） ',
      enterpriseName: '明德精密制造有限公司（演示）',
      uscc: sampleUscc(serial).toLowerCase(),
      industry: 'precision_manufacturing',
      address: '龙溪路 1 号',
      subdistrictId,
      establishedOn: '2019-03-01',
    };
  });
  afterAll(() => database.close());

  it('registers a union with its enterprise, and says so in the audit log', async () => {
    const unionId = await as(admin, () => register.execute(admin, details));
    expect(await view(unionId)).toMatchObject({
      unionName: '明德精密制造工会（演示）',
      uscc: details.uscc.toUpperCase(),
      subdistrictName: '龙溪街道',
      establishedOn: '2019-03-01',
      address: '龙溪路 1 号',
      version: 1,
    });
    expect(await auditOf(unionId)).toEqual([{ action: 'organizations.union_registered' }]);
  });

  it('registers a code once, also when two clerks press at the same moment', async () => {
    const both = await Promise.allSettled(
      [1, 2].map(() => as(admin, () => register.execute(admin, details))),
    );
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(both.find((one) => one.status === 'rejected')?.reason).toEqual(invalidAt('/uscc', 'uscc_taken'));
  });

  it('lets another district register the same code', async () => {
    await as(admin, () => register.execute(admin, details));
    const other = principalOf('district_admin', await seedDistrict(database.unitOfWork));
    const subdistrictId = await as(other, () =>
      saveSubdistrict.execute(other, { name: '别处', existing: null }),
    );
    await expect(
      as(other, () => register.execute(other, { ...details, subdistrictId })),
    ).resolves.toBeDefined();
  });

  it('knows no sub-district of another district', async () => {
    const other = await seedUnion(database.unitOfWork, await seedDistrict(database.unitOfWork));
    const foreign = { ...details, subdistrictId: other.subdistrictId };
    await expect(as(admin, () => register.execute(admin, foreign))).rejects.toEqual(
      invalidAt('/subdistrictId', 'subdistrict_unknown'),
    );
  });

  it('says every wrong field and stores nothing', async () => {
    const wrong = { ...details, uscc: '91350100M000100Y44', unionName: '' };
    await expect(as(admin, () => register.execute(admin, wrong))).rejects.toMatchObject({
      errors: [{ pointer: '/unionName' }, { pointer: '/uscc', code: 'organizations.uscc_check_digit' }],
    });
    expect((await as(admin, () => queries.unions({}))).total).toBe(0);
  });

  it('notices that somebody changed the union in between', async () => {
    const unionId = await as(admin, () => register.execute(admin, details));
    const change = { ...details, unionId, version: 1, unionName: '明德工会（演示）' };
    await as(admin, () => update.execute(admin, change));
    expect(await view(unionId)).toMatchObject({ unionName: '明德工会（演示）', version: 2 });
    await expect(as(admin, () => update.execute(admin, change))).rejects.toMatchObject({
      code: 'organizations.changed_meanwhile',
      kind: 'conflict',
    });
  });

  it('does not change a union of another district', async () => {
    const other = await seedUnion(database.unitOfWork, await seedDistrict(database.unitOfWork));
    for (const unionId of [other.unionId, newId(), 'x'])
      await expect(
        as(admin, () => update.execute(admin, { ...details, unionId, version: 1 })),
      ).rejects.toMatchObject({
        kind: 'not-found',
      });
  });

  it('renames a sub-district, once per name', async () => {
    const existing = { id: details.subdistrictId, version: 1 };
    await as(admin, () => saveSubdistrict.execute(admin, { name: '新龙溪街道', existing }));
    expect(await as(admin, () => queries.subdistricts())).toMatchObject([{ name: '新龙溪街道', version: 2 }]);
    await expect(
      as(admin, () => saveSubdistrict.execute(admin, { name: ' 新龙溪街道', existing: null })),
    ).rejects.toEqual(invalidAt('/name', 'name_taken'));
  });

  it.each(['subdistrict_reviewer', 'auditor', 'operator', 'district_leader'] as const)(
    'is not for a %s',
    async (role) => {
      const other = principalOf(
        role,
        districtId,
        role === 'subdistrict_reviewer' ? details.subdistrictId : districtId,
      );
      await expect(as(other, () => register.execute(other, details))).rejects.toMatchObject({
        kind: 'forbidden',
      });
    },
  );

  describe('the profile', () => {
    let unionId: string;
    let chair: Principal;
    const profile = { employees_total: 126, members_total: 117, female_members: 40, has_party_org: true };

    beforeEach(async () => {
      unionId = await as(admin, () => register.execute(admin, details));
      chair = principalOf('union_chair', districtId, unionId);
    });

    it('is kept by the chair', async () => {
      await as(chair, () => updateProfile.execute(chair, { unionId, version: 1, address: '新址', profile }));
      expect(await view(unionId)).toMatchObject({ profile, address: '新址', version: 2 });
      expect(await auditOf(unionId)).toContainEqual({ action: 'organizations.profile_updated' });
    });

    it('is refused where it contradicts itself, at the fact', async () => {
      const wrong = { ...profile, female_members: 118 };
      await expect(
        as(chair, () => updateProfile.execute(chair, { unionId, version: 1, address: '', profile: wrong })),
      ).rejects.toEqual(invalidAt('/profile/female_members', 'female_members_over_members_total'));
      expect(await view(unionId)).toMatchObject({ profile: {}, version: 1 });
    });

    it('keeps the first of two who save at once', async () => {
      const save = (employees_total: number) =>
        as(chair, () =>
          updateProfile.execute(chair, { unionId, version: 1, address: '', profile: { employees_total } }),
        );
      const both = await Promise.allSettled([save(10), save(20)]);
      expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    });

    it.each(['union_officer', 'subdistrict_reviewer', 'auditor'] as const)(
      'is not changed by a %s',
      async (role) => {
        const other = principalOf(
          role,
          districtId,
          role === 'union_officer' ? unionId : details.subdistrictId,
        );
        await expect(
          as(other, () => updateProfile.execute(other, { unionId, version: 1, address: '', profile })),
        ).rejects.toMatchObject({ kind: 'not-found' });
      },
    );

    it('of another union is not there for a chair', async () => {
      const { unionId: foreign } = await seedUnion(database.unitOfWork, districtId);
      await expect(
        as(chair, () => updateProfile.execute(chair, { unionId: foreign, version: 1, address: '', profile })),
      ).rejects.toMatchObject({ kind: 'not-found' });
    });
  });
});
