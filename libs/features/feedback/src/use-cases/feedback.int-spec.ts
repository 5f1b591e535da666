import { AuditLog, auditSchema } from '#audit';
import { platformSchema, runAs } from '#database';
import { principalOf } from '#identity';
import { newId } from '#kernel';
import { actorOf, FakeClock, openTestDatabase, seedDistrict, type TestDatabase } from '#testing';
import { feedbackSchema } from '../persistence/feedback.schema.js';
import { FeedbackQueries } from '../queries/feedback.queries.js';
import { HandleFeedback } from './handle-feedback.js';
import { ReceiveFeedback } from './receive-feedback.js';

const entry = { kind: 'complaint', text: ' 同一份材料要交三次 ', page: '/evidence', contact: '' };

describe('comments and complaints', () => {
  const clock = new FakeClock('2026-11-20T02:00:00Z');
  let database: TestDatabase;
  let districtId: string;
  let receive: ReceiveFeedback;
  let handle: HandleFeedback;
  let queries: FeedbackQueries;
  const here = <T>(work: () => T, id = districtId) => runAs(actorOf(id), work);
  const list = (id = districtId) => here(() => queries.entries(1), id);
  const admin = () => principalOf('district_admin', districtId);

  beforeAll(async () => {
    database = await openTestDatabase([platformSchema, auditSchema, feedbackSchema]);
    const { unitOfWork } = database;
    receive = new ReceiveFeedback(unitOfWork, clock);
    handle = new HandleFeedback(unitOfWork, new AuditLog(unitOfWork), clock);
    queries = new FeedbackQueries(unitOfWork);
  });
  beforeEach(async () => {
    districtId = await seedDistrict(database.unitOfWork);
  });
  afterAll(() => database.close());

  it('is stored with a reference of the day', async () => {
    const reference = await here(() => receive.execute(entry));
    expect(reference).toMatch(/^20261120-[2-9A-Z]{4}$/);
    expect(await list()).toMatchObject({
      open: 1,
      rows: [
        { reference, kind: 'complaint', text: '同一份材料要交三次', page: '/evidence', handledAt: null },
      ],
    });
  });

  it('keeps HTML and template syntax as text', async () => {
    const text = "<script>alert(1)</script> {{{evil}}} ' OR 1=1 --";
    await here(() => receive.execute({ ...entry, text }));
    expect((await list()).rows[0]?.text).toBe(text);
  });

  it('stores nothing that is refused', async () => {
    await expect(here(() => receive.execute({ ...entry, text: '' }))).rejects.toMatchObject({
      code: 'feedback.invalid',
      errors: [{ pointer: '/text' }],
    });
    expect((await list()).rows).toEqual([]);
  });

  it('is handled once, and then stands last', async () => {
    await here(() => receive.execute(entry));
    await here(() => receive.execute({ ...entry, text: '第二件' }));
    const first = (await list()).rows[0]!;
    await here(() => handle.execute(admin(), first.id, '已合并材料要求'));
    expect(await list()).toMatchObject({
      open: 1,
      rows: [{ text: '第二件' }, { id: first.id, outcome: '已合并材料要求' }],
    });
    await expect(here(() => handle.execute(admin(), first.id, '再改'))).rejects.toMatchObject({
      code: 'feedback.handled_already',
    });
  });

  it.each(['', '  ', 'x'.repeat(1001)])('needs to be told what was done: %j', async (outcome) => {
    await expect(here(() => handle.execute(admin(), newId(), outcome))).rejects.toMatchObject({
      errors: [{ pointer: '/outcome', code: 'feedback.no_outcome' }],
    });
  });

  it('is not another district’s business', async () => {
    await here(() => receive.execute(entry));
    const { id } = (await list()).rows[0]!;
    const other = await seedDistrict(database.unitOfWork);
    expect(await list(other)).toMatchObject({ rows: [], open: 0 });
    await expect(here(() => handle.execute(admin(), id, 'x'), other)).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  it('cannot be rewritten or removed by the application', async () => {
    await here(() => receive.execute(entry));
    for (const statement of ['UPDATE feedback.entries SET text = $$x$$', 'DELETE FROM feedback.entries']) {
      await expect(
        here(() => database.unitOfWork.run(() => database.unitOfWork.sql(statement))),
      ).rejects.toMatchObject({ driverError: { code: '42501' } });
    }
  });
});
