import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { auditSchema } from '#audit';
import { platformSchema } from '#database';
import { principalOf, type Role } from '#identity';
import { newId } from '#kernel';
import { organizationsSchema } from '#organizations';
import { FakeClock, openTestDatabase, sampleFile, type TestDatabase } from '#testing';
import type { StorageRule } from '../domain/evidence-kind.js';
import type { UploadDetails } from '../domain/upload-details.js';
import { evidenceSchema } from '../persistence/evidence.schema.js';
import { TestShelf, testKind } from '../testing/test-shelf.js';

describe('handing in a proof', () => {
  let database: TestDatabase;
  let shelf: TestShelf;
  const view = (id: string) => shelf.ask((queries) => queries.byId(id));
  const onShelf = () => shelf.ask((queries) => queries.shelf(shelf.union.unionId));

  beforeAll(async () => {
    database = await openTestDatabase([platformSchema, auditSchema, organizationsSchema, evidenceSchema]);
  });
  beforeEach(async () => {
    shelf = await TestShelf.open(database);
  });
  afterEach(() => shelf.close());
  afterAll(() => database.close());

  it('stores it with its kind, its period and a harmless name', async () => {
    const { id, existed } = await shelf.upload({ name: '../../会议\u0000纪要.exe' });
    expect(existed).toBe(false);
    expect(await view(id)).toMatchObject({
      unionId: shelf.union.unionId,
      name: '会议纪要.exe.pdf',
      mediaType: 'application/pdf',
      kind: 'party_minutes',
      storage: 'full',
      periodFrom: '2026-03-01',
      periodTo: '2026-03-31',
      uploadedAt: new FakeClock().now(),
    });
    const { content } = await shelf.openFile(id);
    expect(await buffer(content)).toEqual(sampleFile.pdf());
  });

  it('stores it once, however often and under whatever name it comes', async () => {
    const names = ['a.pdf', 'b.pdf', 'c.pdf', 'd.pdf'];
    const all = await Promise.all(names.map((name) => shelf.upload({ name })));
    expect(new Set(all.map((one) => one.id)).size).toBe(1);
    expect(all.filter((one) => !one.existed)).toHaveLength(1);
    expect(await onShelf()).toMatchObject({ total: 1 });
    expect(await shelf.filesOnDisk()).toBe(1);
  });

  it('under two kinds, stores one copy of its bytes', async () => {
    const first = await shelf.upload();
    const second = await shelf.upload({ kind: testKind({ code: 'joint_minutes' }) });
    expect(second.id).not.toBe(first.id);
    expect(await shelf.filesOnDisk()).toBe(1);
  });

  it('keeps no byte of what is only looked at', async () => {
    const kind = testKind({ code: 'headcount_proof', storage: 'view_only', reuse: 'as_of' });
    const { id } = await shelf.upload({ kind, details: { conclusion: ' 在岗 126 人 ' } });
    expect(await view(id)).toMatchObject({
      storage: 'view_only',
      conclusion: '在岗 126 人',
      size: sampleFile.pdf().length,
    });
    expect(await shelf.filesOnDisk()).toBe(0);
    await expect(shelf.openFile(id)).rejects.toMatchObject({ code: 'evidence.not_kept', kind: 'gone' });
  });

  describe('is refused, and nothing of it is kept:', () => {
    afterEach(async () => {
      expect(await shelf.filesOnDisk()).toBe(0);
      expect(await onShelf()).toMatchObject({ total: 0 });
    });

    it('a disguised program', async () => {
      await expect(shelf.upload({ content: sampleFile.program(), name: '纪要.pdf' })).rejects.toMatchObject({
        code: 'files.type_not_accepted',
      });
    });

    it('a file above the configured size', async () => {
      const content = Buffer.concat([sampleFile.pdf(), Buffer.alloc(1024 * 1024)]);
      await expect(shelf.upload({ content })).rejects.toMatchObject({ code: 'files.too_large' });
    });

    it.each<[string, StorageRule, Partial<UploadDetails>, string]>([
      ['a roster whose names are not covered', 'masked', { masked: false }, '/masked'],
      ['a proof to look at that says nothing', 'view_only', { conclusion: ' ' }, '/conclusion'],
      ['what the portal makes itself', 'system', {}, '/kind'],
      ['a period reversed', 'full', { period: { from: '2026-03-02', to: '2026-03-01' } }, '/periodTo'],
    ])('%s, before a byte is read', async (_name, storage, details, pointer) => {
      let read = false;
      const content = new Readable({
        read() {
          read = true;
          this.push(null);
        },
      });
      await expect(shelf.upload({ kind: testKind({ storage }), details, content })).rejects.toMatchObject({
        code: 'evidence.invalid',
        errors: [{ pointer }],
      });
      expect(read).toBe(false);
    });

    it('a form without a file', async () => {
      await expect(shelf.upload({ content: null })).rejects.toMatchObject({
        errors: [{ pointer: '/file', code: 'evidence.file_required' }],
      });
    });

    it('whatever the database refuses, bytes included', async () => {
      await database.asOwner('ALTER TABLE evidence.files ADD CONSTRAINT no_luck CHECK (false) NOT VALID');
      try {
        await expect(shelf.upload()).rejects.toThrow(/no_luck/);
      } finally {
        await database.asOwner('ALTER TABLE evidence.files DROP CONSTRAINT no_luck');
      }
    });

    it.each<[Role, () => string]>([
      ['subdistrict_reviewer', () => shelf.union.subdistrictId],
      ['district_admin', () => shelf.districtId],
      ['auditor', () => shelf.districtId],
      ['union_chair', () => newId()],
    ])('an upload by a %s who is not of the union', async (role, scope) => {
      const stranger = principalOf(role, shelf.districtId, scope());
      await expect(shelf.upload({}, stranger)).rejects.toMatchObject({ kind: 'not-found' });
    });
  });
});
