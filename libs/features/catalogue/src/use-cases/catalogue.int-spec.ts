import { AuditLog, auditSchema } from '#audit';
import { platformSchema, runAs } from '#database';
import type { Principal } from '#http';
import { principalOf } from '#identity';
import { newId } from '#kernel';
import { catalogueHash, parseCatalogue } from '#rating';
import { actorOf, FakeClock, openTestDatabase, seedDistrict, type TestDatabase } from '#testing';
import { readDefaultCatalogue } from '../domain/default-catalogue.js';
import { catalogueSchema } from '../persistence/catalogue.schema.js';
import { CatalogueProblems } from '../queries/catalogue-problems.js';
import { CatalogueQueries } from '../queries/catalogue.queries.js';
import { AdoptDefaultCatalogue } from './adopt-default-catalogue.js';
import { DiscardCatalogueDraft } from './discard-catalogue-draft.js';
import { PublishCatalogue } from './publish-catalogue.js';
import { SaveCatalogueDraft } from './save-catalogue-draft.js';

describe('the catalogue of a district', () => {
  let database: TestDatabase;
  let queries: CatalogueQueries;
  let save: SaveCatalogueDraft;
  let adopt: AdoptDefaultCatalogue;
  let publish: PublishCatalogue;
  let discard: DiscardCatalogueDraft;
  let admin: Principal;
  let source: string;

  const as = <T>(principal: Principal, work: () => T): T => runAs(actorOf(principal.districtId), work);
  const adoptDefault = () => as(admin, () => adopt.execute(admin));
  const version = (id: string) => as(admin, () => queries.version(id));
  const publishIt = async (id: string) => {
    const rowVersion = (await version(id))?.rowVersion ?? 0;
    await as(admin, () => publish.execute(admin, { id, rowVersion }));
  };
  const asVersion = (text: string, next: string) => text.replace('version: 1.0.0-draft', `version: ${next}`);

  beforeAll(async () => {
    source = await readDefaultCatalogue();
    database = await openTestDatabase([platformSchema, auditSchema, catalogueSchema]);
    const { unitOfWork } = database;
    const audit = new AuditLog(unitOfWork);
    queries = new CatalogueQueries(unitOfWork);
    save = new SaveCatalogueDraft(unitOfWork, audit, new FakeClock());
    adopt = new AdoptDefaultCatalogue(save);
    publish = new PublishCatalogue(unitOfWork, audit, new FakeClock());
    discard = new DiscardCatalogueDraft(unitOfWork, audit);
  });
  beforeEach(async () => {
    admin = principalOf('district_admin', await seedDistrict(database.unitOfWork));
  });
  afterAll(() => database.close());

  it('begins as a draft taken from the product, comments and all', async () => {
    const id = await adoptDefault();
    expect(await version(id)).toMatchObject({
      code: 'star-union-default',
      status: 'draft',
      publishedAt: null,
    });
    expect(await as(admin, () => queries.source(id))).toBe(source);
    expect(await as(admin, () => queries.published())).toBeNull();
  });

  it('keeps its content hash on the way through the database', async () => {
    const id = await adoptDefault();
    const { document } = parseCatalogue(source);
    const stored = await version(id);
    expect(stored?.hash).toBe(catalogueHash(document!));
    expect(catalogueHash(stored!.document)).toBe(stored?.hash);
  });

  it('is published with who and when, and rates from then on', async () => {
    const id = await adoptDefault();
    expect(await as(admin, () => queries.compiled(id))).toBeNull();
    await publishIt(id);
    expect(await as(admin, () => queries.published())).toMatchObject({
      id,
      status: 'published',
      publishedBy: admin.name,
      publishedAt: new FakeClock().now(),
    });
    const compiled = await as(admin, () => queries.compiled(id));
    expect(compiled?.indicators).toHaveLength(57);
    expect(await as(admin, () => queries.compiled(id))).toBe(compiled);
    expect(
      await database.asOwner(`SELECT action FROM audit.entries WHERE subject_id = '${id}' ORDER BY seq`),
    ).toEqual([{ action: 'catalogue.draft_saved' }, { action: 'catalogue.published' }]);
  });

  it('shows the version published last', async () => {
    await publishIt(await adoptDefault());
    const second = await as(admin, () => save.execute(admin, asVersion(source, '2.0.0')));
    expect(await as(admin, () => queries.published())).toMatchObject({ version: '1.0.0-draft' });
    await publishIt(second);
    expect(await as(admin, () => queries.published())).toMatchObject({ version: '2.0.0' });
    expect((await as(admin, () => queries.versions())).map((one) => one.version)).toEqual([
      '2.0.0',
      '1.0.0-draft',
    ]);
  });

  it('replaces a draft of the same version', async () => {
    const id = await adoptDefault();
    const changed = source.replace('title_zh: 企业工会', 'title_zh: 本区企业工会');
    expect(await as(admin, () => save.execute(admin, changed))).toBe(id);
    expect(await version(id)).toMatchObject({ rowVersion: 2 });
    expect((await version(id))?.titleZh).toMatch(/^本区/);
  });

  it('publishes only what was shown', async () => {
    const id = await adoptDefault();
    await as(admin, () =>
      save.execute(admin, source.replace('title_zh: 企业工会', 'title_zh: 本区企业工会')),
    );
    await expect(as(admin, () => publish.execute(admin, { id, rowVersion: 1 }))).rejects.toMatchObject({
      code: 'catalogue.changed_meanwhile',
    });
  });

  it('takes a draft that cannot work yet, says why with the line, and refuses to publish it', async () => {
    const broken = source.replace('min_points: 90', 'min_points: 101');
    expect(broken).not.toBe(source);
    const id = await as(admin, () => save.execute(admin, broken));
    const problems = await as(admin, () => new CatalogueProblems(queries).of(id));
    expect(problems?.length).toBeGreaterThan(0);
    expect(problems?.[0]?.line).toBeGreaterThan(4000);
    await expect(publishIt(id)).rejects.toMatchObject({ code: 'catalogue.cannot_work', problems });
    expect(await version(id)).toMatchObject({ status: 'draft' });
  });

  it.each([
    ['no YAML', 'meta: [', 'syntax'],
    ['nothing', '', 'empty'],
    ['a repeated key', 'meta: {}\nmeta: {}\n', 'repeated_key'],
    ['an answers file', 'catalogue: star-union-default\nasOf: 2026-12-31\n', null],
    ['references', 'a: &a [x]\nb: [*a, *a]\n', null],
  ])('refuses %s with a place, and stores nothing', async (_name, text, code) => {
    const refused = as(admin, () => save.execute(admin, text));
    await expect(refused).rejects.toMatchObject({ code: 'catalogue.unreadable', kind: 'invalid' });
    if (code !== null) await expect(refused).rejects.toMatchObject({ problems: [{ code }] });
    expect(await as(admin, () => queries.versions())).toEqual([]);
  });

  it('throws a draft away, but never what was published', async () => {
    const draft = await adoptDefault();
    await as(admin, () => discard.execute(admin, draft));
    expect(await version(draft)).toBeNull();
    const id = await adoptDefault();
    await publishIt(id);
    await expect(as(admin, () => discard.execute(admin, id))).rejects.toMatchObject({
      code: 'catalogue.already_published',
    });
  });

  describe('once published', () => {
    let id: string;
    const everything = () =>
      database.asOwner('SELECT md5(v::text) AS content FROM catalogue.versions v WHERE id = $1', [id]);
    beforeEach(async () => {
      id = await adoptDefault();
      await publishIt(id);
    });

    it('is not replaced: its successor needs a new version', async () => {
      await expect(as(admin, () => save.execute(admin, `${source}\n`))).rejects.toMatchObject({
        code: 'catalogue.version_published',
      });
      await expect(publishIt(id)).rejects.toMatchObject({ code: 'catalogue.already_published' });
    });

    it.each([
      `UPDATE catalogue.versions SET document = '{}'`,
      `UPDATE catalogue.versions SET status = 'draft', published_at = NULL, published_by = NULL`,
      `UPDATE catalogue.versions SET hash = hash`,
      'DELETE FROM catalogue.versions',
      'TRUNCATE catalogue.versions CASCADE',
    ])('refuses %s, also from the owner of the database', async (sql) => {
      const before = await everything();
      await expect(database.asOwner(sql)).rejects.toThrow(/append-only/);
      const bypass = as(admin, () => database.unitOfWork.run(() => database.unitOfWork.sql(sql)));
      await expect(bypass).rejects.toThrow();
      expect(await everything()).toEqual(before);
    });

    it('changes no byte when the next version drops an indicator (R01)', async () => {
      const before = await everything();
      const { document } = parseCatalogue(source);
      const item = document!.categories[0]!.items[0]!;
      const smaller = asVersion(source, '2.0.0').replaceAll(item.indicators[0]!.code, 'A1.9');
      await publishIt(await as(admin, () => save.execute(admin, smaller)));
      expect(await everything()).toEqual(before);
      expect((await as(admin, () => queries.compiled(id)))?.indicatorByCode.has('A1.1')).toBe(true);
    });
  });

  it('does not exist for another district', async () => {
    const id = await adoptDefault();
    await publishIt(id);
    const other = principalOf('district_admin', await seedDistrict(database.unitOfWork));
    expect(await as(other, () => queries.version(id))).toBeNull();
    expect(await as(other, () => queries.compiled(id))).toBeNull();
    expect(await as(other, () => queries.published())).toBeNull();
    await expect(as(other, () => publish.execute(other, { id, rowVersion: 1 }))).rejects.toMatchObject({
      kind: 'not-found',
    });
    for (const foreign of [id, newId(), '../x'])
      await expect(as(other, () => discard.execute(other, foreign))).rejects.toMatchObject({
        kind: 'not-found',
      });
  });

  it.each(['union_chair', 'district_reviewer', 'district_leader', 'auditor', 'operator'] as const)(
    'is not managed by a %s',
    async (role) => {
      const other = principalOf(role, admin.districtId);
      await expect(as(other, () => adopt.execute(other))).rejects.toMatchObject({ kind: 'forbidden' });
    },
  );

  it('is published once when two press at the same moment', async () => {
    const id = await adoptDefault();
    const both = await Promise.allSettled([publishIt(id), publishIt(id)]);
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  });
});
