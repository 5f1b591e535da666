import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { AuditLog, auditSchema } from '#audit';
import { loadConfig } from '#config';
import { platformSchema, runAs } from '#database';
import { LocalFileStore } from '#files';
import type { Principal } from '#http';
import { principalOf, type Role } from '#identity';
import { newId } from '#kernel';
import { OrganizationsQueries, organizationsSchema, seedUnion } from '#organizations';
import { actorOf, FakeClock, openTestDatabase, sampleFile, seedDistrict, type TestDatabase } from '#testing';
import type { EvidenceKind, StorageRule } from '../domain/evidence-kind.js';
import type { UploadDetails } from '../domain/upload-details.js';
import { evidenceSchema } from '../persistence/evidence.schema.js';
import { EvidenceQueries } from '../queries/evidence.queries.js';
import { EvidenceAccess } from './evidence-access.js';
import { LinkEvidence, type EvidenceRequirement } from './link-evidence.js';
import { OpenEvidence } from './open-evidence.js';
import { RecordEvidenceCheck } from './record-evidence-check.js';
import { RemoveEvidence } from './remove-evidence.js';
import { UnlinkEvidence } from './unlink-evidence.js';
import { UnusedFiles } from './unused-files.js';
import { UploadEvidence } from './upload-evidence.js';

const kind = (part: Partial<EvidenceKind> = {}): EvidenceKind => ({
  code: 'party_minutes',
  nameZh: '党组织会议纪要',
  nameEn: 'Party meeting minutes',
  reuse: 'period',
  storage: 'full',
  ...part,
});
const details: UploadDetails = {
  period: { from: '2026-03-01', to: '2026-03-31' },
  conclusion: '',
  masked: false,
};

describe('the evidence shelf', () => {
  let database: TestDatabase;
  let dir: string;
  let queries: EvidenceQueries;
  let upload: UploadEvidence;
  let remove: RemoveEvidence;
  let link: LinkEvidence;
  let unlink: UnlinkEvidence;
  let open: OpenEvidence;
  let check: RecordEvidenceCheck;
  let districtId: string;
  let unionId: string;
  let subdistrictId: string;
  let chair: Principal;

  const as = <T>(principal: Principal, work: () => T): T =>
    runAs(actorOf(principal.districtId, { userId: principal.userId, name: principal.name }), work);
  const filesOnDisk = async () =>
    (await readdir(dir, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
  const file = (bytes = sampleFile.pdf(), name = '会议纪要.pdf') => ({
    name,
    stream: Readable.from([bytes]),
  });
  const uploadAs = (
    principal: Principal,
    part: {
      unionId?: string;
      kind?: EvidenceKind;
      details?: Partial<UploadDetails>;
      file?: ReturnType<typeof file>;
    } = {},
  ) =>
    as(principal, () =>
      upload.execute(principal, {
        unionId: part.unionId ?? unionId,
        kind: part.kind ?? kind(),
        details: { ...details, ...part.details },
        file: part.file ?? file(),
      }),
    );
  const view = (id: string) => as(chair, () => queries.byId(id));
  const requirement = (part: Partial<EvidenceRequirement> = {}): EvidenceRequirement => ({
    unionId,
    assessmentId: newId(),
    indicatorCode: 'A1.1',
    indicatorPeriod: 'evaluation_year',
    asOf: '2026-12-31',
    accepts: [kind()],
    ...part,
  });
  const linkAs = (principal: Principal, id: string, to: EvidenceRequirement) =>
    as(principal, () => link.execute(principal, id, to));

  beforeAll(async () => {
    database = await openTestDatabase([platformSchema, auditSchema, organizationsSchema, evidenceSchema]);
  });
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'star-shelf-'));
    const { unitOfWork } = database;
    const store = new LocalFileStore(dir, 'evidence');
    const audit = new AuditLog(unitOfWork);
    const clock = new FakeClock();
    const unused = new UnusedFiles(unitOfWork, store);
    const organizations = new OrganizationsQueries(unitOfWork);
    const config = loadConfig({ STAR_SECRET: 'a secret of the test, long enough', STAR_FILES_MAX_MB: '1' });
    queries = new EvidenceQueries(unitOfWork);
    upload = new UploadEvidence(unitOfWork, store, unused, audit, clock, config);
    remove = new RemoveEvidence(unitOfWork, unused, audit);
    link = new LinkEvidence(unitOfWork, audit, clock);
    unlink = new UnlinkEvidence(unitOfWork, audit);
    open = new OpenEvidence(new EvidenceAccess(queries, organizations), store);
    check = new RecordEvidenceCheck(unitOfWork, queries, organizations, audit, clock);
    districtId = await seedDistrict(unitOfWork);
    ({ unionId, subdistrictId } = await seedUnion(unitOfWork, districtId));
    chair = principalOf('union_chair', districtId, unionId);
  });
  afterEach(() => rm(dir, { recursive: true }));
  afterAll(() => database.close());

  describe('takes a file', () => {
    it('with its kind, its period and a harmless name', async () => {
      const { id, existed } = await uploadAs(chair, {
        file: file(sampleFile.pdf(), '../../会议\u0000纪要.exe'),
      });
      expect(existed).toBe(false);
      expect(await view(id)).toMatchObject({
        unionId,
        name: '会议纪要.exe.pdf',
        mediaType: 'application/pdf',
        kind: 'party_minutes',
        storage: 'full',
        periodFrom: '2026-03-01',
        periodTo: '2026-03-31',
        uploadedAt: new FakeClock().now(),
      });
      const { content } = await as(chair, () => open.execute(chair, id));
      expect(await buffer(content)).toEqual(sampleFile.pdf());
    });

    it('once, however often and under whatever name it comes', async () => {
      const all = await Promise.all(
        ['a.pdf', 'b.pdf', 'c.pdf', 'd.pdf'].map((name) =>
          uploadAs(chair, { file: file(sampleFile.pdf(), name) }),
        ),
      );
      expect(new Set(all.map((one) => one.id)).size).toBe(1);
      expect(all.filter((one) => !one.existed)).toHaveLength(1);
      expect(await as(chair, () => queries.shelf(unionId))).toMatchObject({ total: 1 });
      expect(await filesOnDisk()).toHaveLength(1);
    });

    it('under two kinds, with one copy of its bytes', async () => {
      const first = await uploadAs(chair);
      const second = await uploadAs(chair, { kind: kind({ code: 'joint_minutes' }) });
      expect(second.id).not.toBe(first.id);
      expect(await filesOnDisk()).toHaveLength(1);
    });

    it('to look at and not to keep', async () => {
      const viewOnly = kind({ code: 'headcount_proof', storage: 'view_only', reuse: 'as_of' });
      const { id } = await uploadAs(chair, { kind: viewOnly, details: { conclusion: ' 在岗 126 人 ' } });
      expect(await view(id)).toMatchObject({
        storage: 'view_only',
        conclusion: '在岗 126 人',
        size: sampleFile.pdf().length,
      });
      expect(await filesOnDisk()).toEqual([]);
      await expect(as(chair, () => open.execute(chair, id))).rejects.toMatchObject({
        code: 'evidence.not_kept',
        kind: 'gone',
      });
    });
  });

  describe('refuses, and keeps nothing of it', () => {
    afterEach(async () => {
      expect(await filesOnDisk()).toEqual([]);
      expect(await as(chair, () => queries.shelf(unionId))).toMatchObject({ total: 0 });
    });

    it('a disguised program', async () => {
      await expect(uploadAs(chair, { file: file(sampleFile.program(), '纪要.pdf') })).rejects.toMatchObject({
        code: 'files.type_not_accepted',
      });
    });

    it('a file above the configured size', async () => {
      const large = Buffer.concat([sampleFile.pdf(), Buffer.alloc(1024 * 1024)]);
      await expect(uploadAs(chair, { file: file(large) })).rejects.toMatchObject({ code: 'files.too_large' });
    });

    it.each<[string, StorageRule, Partial<UploadDetails>, string]>([
      ['a roster whose names are not covered', 'masked', { masked: false }, '/masked'],
      ['a proof to look at that says nothing', 'view_only', { conclusion: ' ' }, '/conclusion'],
      ['what the portal makes itself', 'system', {}, '/kind'],
      [
        'a period that ends before it begins',
        'full',
        { period: { from: '2026-03-02', to: '2026-03-01' } },
        '/periodTo',
      ],
    ])('%s, before a byte is read', async (_name, storage, part, pointer) => {
      let read = false;
      const stream = new Readable({
        read() {
          read = true;
          this.push(null);
        },
      });
      const wrong = uploadAs(chair, {
        kind: kind({ storage }),
        details: part,
        file: { name: 'x.pdf', stream },
      });
      await expect(wrong).rejects.toMatchObject({ code: 'evidence.invalid', errors: [{ pointer }] });
      expect(read).toBe(false);
    });

    it('a form without a file', async () => {
      const command = { unionId, kind: kind(), details, file: null };
      await expect(as(chair, () => upload.execute(chair, command))).rejects.toMatchObject({
        errors: [{ pointer: '/file', code: 'evidence.file_required' }],
      });
    });

    it('whatever the database refuses, bytes included', async () => {
      await database.asOwner('ALTER TABLE evidence.files ADD CONSTRAINT no_luck CHECK (false) NOT VALID');
      try {
        await expect(uploadAs(chair)).rejects.toThrow(/no_luck/);
      } finally {
        await database.asOwner('ALTER TABLE evidence.files DROP CONSTRAINT no_luck');
      }
    });

    it.each<[Role, () => string]>([
      ['subdistrict_reviewer', () => subdistrictId],
      ['district_admin', () => districtId],
      ['auditor', () => districtId],
      ['union_chair', () => newId()],
    ])('an upload by a %s who is not of the union', async (role, scope) => {
      await expect(uploadAs(principalOf(role, districtId, scope()))).rejects.toMatchObject({
        kind: 'not-found',
      });
    });
  });

  describe('puts a proof to indicators', () => {
    let id: string;
    beforeEach(async () => {
      ({ id } = await uploadAs(chair));
    });

    it('many of them, over years, without a second copy (R07)', async () => {
      const contract = kind({ code: 'collective_contract', reuse: 'term' });
      const period = { from: '2025-07-01', to: '2028-06-30' };
      const { id: contractId } = await uploadAs(chair, {
        kind: contract,
        details: { period },
        file: file(sampleFile.docx()),
      });
      const [thisYear, nextYear] = [newId(), newId()];
      for (const indicatorCode of ['D2.1', 'D2.2', 'D2.3', 'D2.4', 'E3.1'])
        for (const [assessmentId, asOf] of [
          [thisYear, '2026-12-31'],
          [nextYear, '2027-12-31'],
        ] as const)
          await linkAs(
            chair,
            contractId,
            requirement({ assessmentId, indicatorCode, asOf, accepts: [contract], indicatorPeriod: 'as_of' }),
          );
      const linked = await as(chair, () => queries.forAssessment(nextYear));
      expect(linked.map((one) => one.indicatorCode)).toEqual(['D2.1', 'D2.2', 'D2.3', 'D2.4', 'E3.1']);
      expect(new Set(linked.map((one) => one.sha256)).size).toBe(1);
      expect(await filesOnDisk()).toHaveLength(2);
    });

    it('not outside its period, and says both periods', async () => {
      await expect(linkAs(chair, id, requirement({ asOf: '2027-12-31' }))).rejects.toMatchObject({
        code: 'evidence.out_of_period',
        params: { from: '2026-03-01', to: '2026-03-31', windowFrom: '2027-01-01', windowTo: '2027-12-31' },
      });
    });

    it('not where another kind is asked for', async () => {
      const accepts = [kind({ code: 'time_grant', nameZh: '履职时间确认' })];
      await expect(linkAs(chair, id, requirement({ accepts }))).rejects.toMatchObject({
        code: 'evidence.kind_not_accepted',
        params: { accepted: '履职时间确认' },
      });
    });

    it('once, also when two devices do it together', async () => {
      const to = requirement();
      await Promise.all([linkAs(chair, id, to), linkAs(chair, id, to)]);
      expect(await as(chair, () => queries.forAssessment(to.assessmentId))).toHaveLength(1);
      const audited = await database.asOwner(`SELECT action FROM audit.entries WHERE subject_id = $1`, [
        to.assessmentId,
      ]);
      expect(audited).toEqual([{ action: 'evidence.linked' }]);
    });

    it('and takes it away again', async () => {
      const to = requirement();
      await linkAs(chair, id, to);
      const { assessmentId, indicatorCode } = to;
      await as(chair, () => unlink.execute(chair, { evidenceId: id, assessmentId, indicatorCode }));
      await as(chair, () => unlink.execute(chair, { evidenceId: id, assessmentId, indicatorCode }));
      expect(await as(chair, () => queries.forAssessment(assessmentId))).toEqual([]);
      expect(await view(id)).not.toBeNull();
    });

    it('not for another union, and not with another union’s proof', async () => {
      const { unionId: otherId } = await seedUnion(database.unitOfWork, districtId, { subdistrictId });
      const other = principalOf('union_chair', districtId, otherId);
      await expect(linkAs(other, id, requirement())).rejects.toMatchObject({ kind: 'not-found' });
      await expect(linkAs(other, id, requirement({ unionId: otherId }))).rejects.toMatchObject({
        kind: 'not-found',
      });
      await expect(
        as(other, () =>
          unlink.execute(other, { evidenceId: id, assessmentId: newId(), indicatorCode: 'A1.1' }),
        ),
      ).rejects.toMatchObject({ kind: 'not-found' });
    });
  });

  describe('lets a proof go', () => {
    it('with its bytes', async () => {
      const { id } = await uploadAs(chair);
      await as(chair, () => remove.execute(chair, id));
      expect(await view(id)).toBeNull();
      expect(await filesOnDisk()).toEqual([]);
    });

    it('without the bytes that another union’s proof stands for', async () => {
      const { unionId: otherId } = await seedUnion(database.unitOfWork, districtId, { subdistrictId });
      const other = principalOf('union_chair', districtId, otherId);
      const { id } = await uploadAs(chair);
      const { id: otherFile } = await uploadAs(other, { unionId: otherId });
      expect(await filesOnDisk()).toHaveLength(1);
      await as(chair, () => remove.execute(chair, id));
      const { content } = await as(other, () => open.execute(other, otherFile));
      expect(await buffer(content)).toEqual(sampleFile.pdf());
    });

    it('not while it is put to an indicator', async () => {
      const { id } = await uploadAs(chair);
      await linkAs(chair, id, requirement());
      await expect(as(chair, () => remove.execute(chair, id))).rejects.toMatchObject({
        code: 'evidence.still_linked',
        kind: 'conflict',
      });
      expect(await filesOnDisk()).toHaveLength(1);
    });

    it('in any order of uploads and removals at once: a proof on the shelf always opens', async () => {
      const turn = async (): Promise<void> => {
        const { id } = await uploadAs(chair);
        await as(chair, () => remove.execute(chair, id)).catch(() => undefined); // another turn was quicker
      };
      await Promise.allSettled(Array.from({ length: 12 }, turn));
      const { rows } = await as(chair, () => queries.shelf(unionId));
      expect((await filesOnDisk()).length).toBe(rows.length);
      for (const row of rows) await as(chair, () => open.execute(chair, row.id));
    });
  });

  describe('shows a proof', () => {
    let id: string;
    beforeEach(async () => {
      ({ id } = await uploadAs(chair));
    });

    it.each<[Role, () => string, boolean]>([
      ['union_officer', () => unionId, true],
      ['subdistrict_reviewer', () => subdistrictId, true],
      ['district_reviewer', () => districtId, true],
      ['auditor', () => districtId, true],
      ['operator', () => districtId, false],
      ['union_chair', () => newId(), false],
      ['subdistrict_reviewer', () => newId(), false],
    ])('to a %s in scope only', async (role, scope, allowed) => {
      const reader = principalOf(role, districtId, scope());
      const opened = as(reader, () => open.execute(reader, id));
      if (allowed) (await opened).content.destroy();
      else await expect(opened).rejects.toMatchObject({ kind: 'not-found' });
    });

    it('to nobody of another district, by any id', async () => {
      const stranger = principalOf('district_admin', await seedDistrict(database.unitOfWork));
      for (const foreign of [id, newId(), '../etc/passwd'])
        await expect(as(stranger, () => open.execute(stranger, foreign))).rejects.toMatchObject({
          kind: 'not-found',
        });
      const bypass = () =>
        database.unitOfWork.read(() => database.unitOfWork.sql('SELECT * FROM evidence.files'));
      expect(await as(stranger, bypass)).toEqual([]);
    });

    it('on pages of the shelf, by kind and by words', async () => {
      await uploadAs(chair, {
        kind: kind({ code: 'time_grant' }),
        file: file(sampleFile.xlsx(), '履职确认%.xlsx'),
      });
      const find = async (filter: Parameters<EvidenceQueries['shelf']>[1]) =>
        (await as(chair, () => queries.shelf(unionId, filter))).rows.map((one) => one.name);
      expect(await find({})).toEqual(['履职确认%.xlsx', '会议纪要.pdf']);
      expect(await find({ kind: 'time_grant' })).toEqual(['履职确认%.xlsx']);
      expect(await find({ search: '%' })).toEqual(['履职确认%.xlsx']);
      expect(await find({ search: '_' })).toEqual([]);
      expect(
        (await as(chair, () => queries.ofKinds(unionId, ['time_grant']))).map((one) => one.name),
      ).toEqual(['履职确认%.xlsx']);
    });

    it('with the hint that another union has the same file', async () => {
      const { unionId: otherId } = await seedUnion(database.unitOfWork, districtId, {
        subdistrictId,
        name: '乙工会',
      });
      const other = principalOf('union_chair', districtId, otherId);
      expect(await as(chair, () => queries.sameContentElsewhere([id]))).toEqual([]);
      await uploadAs(other, { unionId: otherId, kind: kind({ code: 'joint_minutes' }) });
      expect(await as(chair, () => queries.sameContentElsewhere([id]))).toEqual([
        { evidenceId: id, otherUnionId: otherId, otherUnionName: '乙工会' },
      ]);
      expect(JSON.stringify(await as(chair, () => queries.shelf(unionId)))).not.toContain(otherId);
    });
  });

  describe('keeps what a reviewer found', () => {
    it('for good', async () => {
      const { id } = await uploadAs(chair);
      const reviewer = principalOf('subdistrict_reviewer', districtId, subdistrictId, {
        name: '王审核（演示）',
      });
      const finding = { evidenceId: id, confirmed: true, note: '看过原件' };
      await as(reviewer, () => check.execute(reviewer, finding));
      expect(await as(reviewer, () => queries.checks([id]))).toMatchObject([
        { confirmed: true, note: '看过原件', checkedBy: '王审核（演示）' },
      ]);
      await expect(database.asOwner('UPDATE evidence.checks SET confirmed = false')).rejects.toThrow(
        /append-only/,
      );
      await expect(as(chair, () => remove.execute(chair, id))).rejects.toMatchObject({
        code: 'evidence.was_checked',
      });
    });

    it('with a reason where it is not borne out, and only in scope', async () => {
      const { id } = await uploadAs(chair);
      const reviewer = principalOf('subdistrict_reviewer', districtId, subdistrictId);
      await expect(
        as(reviewer, () => check.execute(reviewer, { evidenceId: id, confirmed: false, note: ' ' })),
      ).rejects.toMatchObject({ errors: [{ pointer: '/note' }] });
      for (const outsider of [chair, principalOf('subdistrict_reviewer', districtId, newId())])
        await expect(
          as(outsider, () => check.execute(outsider, { evidenceId: id, confirmed: true, note: '' })),
        ).rejects.toMatchObject({ kind: 'not-found' });
    });
  });
});
