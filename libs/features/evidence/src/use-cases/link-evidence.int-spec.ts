import { auditSchema } from '#audit';
import { platformSchema } from '#database';
import { newId } from '#kernel';
import { organizationsSchema } from '#organizations';
import { openTestDatabase, sampleFile, type TestDatabase } from '#testing';
import { evidenceSchema } from '../persistence/evidence.schema.js';
import { TestShelf, testKind } from '../testing/test-shelf.js';

describe('putting a proof to indicators', () => {
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

  const linked = (assessmentId: string) => shelf.ask((queries) => queries.forAssessment(assessmentId));

  it('works for many of them, over years, without a second copy (R07)', async () => {
    const contract = testKind({ code: 'collective_contract', reuse: 'term' });
    const details = { period: { from: '2025-07-01', to: '2028-06-30' } };
    const { id: contractId } = await shelf.upload({ kind: contract, details, content: sampleFile.docx() });
    const years = [
      { assessmentId: newId(), asOf: '2026-12-31' },
      { assessmentId: newId(), asOf: '2027-12-31' },
    ];
    const codes = ['D2.1', 'D2.2', 'D2.3', 'D2.4', 'E3.1'];
    for (const indicatorCode of codes)
      for (const year of years) {
        const to = { ...year, indicatorCode, accepts: [contract], indicatorPeriod: 'as_of' };
        await shelf.link(contractId, shelf.requirement(to));
      }
    for (const { assessmentId } of years) {
      const all = await linked(assessmentId);
      expect(all.map((one) => one.indicatorCode)).toEqual(codes);
      expect(new Set(all.map((one) => one.sha256)).size).toBe(1);
    }
    expect(await shelf.filesOnDisk()).toBe(2);
  });

  it('is refused outside its period, with both periods', async () => {
    await expect(shelf.link(id, shelf.requirement({ asOf: '2027-12-31' }))).rejects.toMatchObject({
      code: 'evidence.out_of_period',
      params: { from: '2026-03-01', to: '2026-03-31', windowFrom: '2027-01-01', windowTo: '2027-12-31' },
    });
  });

  it('is refused where another kind is asked for', async () => {
    const accepts = [testKind({ code: 'time_grant', nameZh: '履职时间确认' })];
    await expect(shelf.link(id, shelf.requirement({ accepts }))).rejects.toMatchObject({
      code: 'evidence.kind_not_accepted',
      params: { accepted: '履职时间确认' },
    });
  });

  it('happens once, also when two devices do it together', async () => {
    const to = shelf.requirement();
    await Promise.all([shelf.link(id, to), shelf.link(id, to)]);
    expect(await linked(to.assessmentId)).toHaveLength(1);
    const audited = 'SELECT action FROM audit.entries WHERE subject_id = $1';
    expect(await database.asOwner(audited, [to.assessmentId])).toEqual([{ action: 'evidence.linked' }]);
  });

  it('can be undone, and the proof stays on the shelf', async () => {
    const to = shelf.requirement();
    await shelf.link(id, to);
    const { assessmentId, indicatorCode } = to;
    const unlink = () =>
      shelf.as(shelf.chair, () =>
        shelf.unlinkEvidence.execute(shelf.chair, { evidenceId: id, assessmentId, indicatorCode }),
      );
    await unlink();
    await unlink();
    expect(await linked(assessmentId)).toEqual([]);
    expect(await shelf.ask((queries) => queries.byId(id))).not.toBeNull();
  });

  it('is not for another union, and not with another union’s proof', async () => {
    const other = await shelf.neighbour();
    await expect(shelf.link(id, shelf.requirement(), other)).rejects.toMatchObject({ kind: 'not-found' });
    const own = shelf.requirement({ unionId: other.unionId });
    await expect(shelf.link(id, own, other)).rejects.toMatchObject({ kind: 'not-found' });
    const undo = { evidenceId: id, assessmentId: newId(), indicatorCode: 'A1.1' };
    await expect(shelf.as(other, () => shelf.unlinkEvidence.execute(other, undo))).rejects.toMatchObject({
      kind: 'not-found',
    });
  });
});
