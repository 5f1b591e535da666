import { principalOf } from '#identity';
import { newId } from '#kernel';
import { seedDistrict } from '#testing';
import { openFactsStage, type FactsStage } from '../testing/facts-stage.js';
import { factsServices } from '../testing/facts-services.js';

let stage: FactsStage;

beforeAll(async () => {
  stage = await openFactsStage();
});
afterAll(() => stage.database.close());

const ofUnion = async (unionId = stage.unionId) =>
  (await stage.here(() => stage.queries.ofUnion(unionId))).rows;
const admin = () => principalOf('district_admin', stage.districtId);

it('records nothing until the queue is worked, and asks for it in the transaction of the cause', async () => {
  const draft = stage.draft();
  const { unitOfWork } = stage.database;
  stage.jobs.enqueued.length = 0;
  await stage.here(() => unitOfWork.run(() => stage.recorder.announce(draft)));
  expect(stage.jobs.enqueued).toMatchObject([
    { name: 'facts.record', payload: { type: 'problem', id: draft.source.id } },
  ]);
  expect((await ofUnion()).map(({ source }) => source.id)).not.toContain(draft.source.id);
  await stage.here(() => stage.settle());
  expect((await ofUnion()).map(({ source }) => source.id)).toContain(draft.source.id);
});

it('tells nothing of a cause that failed', async () => {
  const draft = stage.draft();
  const failing = stage.here(() =>
    stage.database.unitOfWork.run(async () => {
      await stage.recorder.announce(draft);
      throw new Error('the cause fails');
    }),
  );
  await expect(failing).rejects.toThrow('the cause fails');
  await stage.here(() => stage.settle());
  expect((await ofUnion()).map(({ source }) => source.id)).not.toContain(draft.source.id);
});

it('shows what, when, of which source, and what it serves', async () => {
  const source = { type: 'problem', id: newId(), title: '夹具松动（演示）', path: '/innovation/problems/1' };
  await stage.told(stage.draft({ source, from: '2026-05-11', quantity: 2 }));
  expect((await ofUnion()).find((one) => one.source.id === source.id)).toMatchObject({
    kind: 'problem_solved',
    from: '2026-05-11',
    to: '2026-05-12',
    quantity: 2,
    unit: 'items',
    source,
    withdrawn: null,
    indicator: 'F2.2',
    credit: null,
    genuine: true,
  });
});

it('records one fact however often it is told and however often the job runs', async () => {
  const draft = stage.draft({ unions: [stage.unionId, stage.otherUnionId] });
  await stage.told(draft);
  await stage.told(draft);
  await Promise.all([stage.here(() => stage.settle()), stage.here(() => stage.settle())]);
  for (const union of [stage.unionId, stage.otherUnionId])
    expect((await ofUnion(union)).filter(({ source }) => source.id === draft.source.id)).toHaveLength(1);
});

it('is withdrawn with the reason, stays to be read, and counts no more', async () => {
  const draft = stage.draft({ from: '2025-03-02', to: '2025-03-02' });
  await stage.told(draft);
  const counted = () =>
    stage.here(() => stage.queries.forIndicator(stage.unionId, 'F2.2', '2025-01-01', '2025-12-31'));
  expect(await counted()).toHaveLength(1);
  await stage.takenBack(draft.source, '验收作废', [stage.otherUnionId]);
  expect(await counted()).toHaveLength(1);
  await stage.takenBack(draft.source, '验收作废');
  expect(await counted()).toEqual([]);
  expect((await ofUnion()).find(({ source }) => source.id === draft.source.id)?.withdrawn).toEqual({
    reason: '验收作废',
    at: stage.clock.now(),
  });
});

it('comes back as another fact when its source tells it again', async () => {
  const draft = stage.draft();
  await stage.told(draft);
  await stage.takenBack(draft.source, '扫错人了');
  await stage.told({ ...draft, quantity: 3 });
  const mine = (await ofUnion()).filter(({ source }) => source.id === draft.source.id);
  expect(mine.map(({ quantity, withdrawn }) => [quantity, withdrawn?.reason ?? null])).toEqual(
    expect.arrayContaining([
      [1, '扫错人了'],
      [3, null],
    ]),
  );
});

it('is withdrawn by the district for good', async () => {
  const draft = stage.draft();
  await stage.told(draft);
  const fact = (await ofUnion()).find(({ source }) => source.id === draft.source.id)!;
  const withdraw = (reason: string) =>
    stage.here(() => stage.withdraw.execute({ factId: fact.id, reason, principal: admin() }));
  await expect(withdraw('  ')).rejects.toMatchObject({
    errors: [{ pointer: '/reason', code: 'facts.no_reason' }],
  });
  await withdraw('双方否认签字');
  await expect(withdraw('再撤一次')).rejects.toMatchObject({ code: 'facts.withdrawn_already' });
  await stage.told(draft);
  expect((await ofUnion()).filter(({ source }) => source.id === draft.source.id)).toMatchObject([
    { withdrawn: { reason: '双方否认签字' } },
  ]);
});

it('is not another district’s or another role’s to withdraw', async () => {
  const draft = stage.draft();
  await stage.told(draft);
  const { id } = (await ofUnion())[0]!;
  const other = await seedDistrict(stage.database.unitOfWork);
  const command = { factId: id, reason: 'x', principal: principalOf('district_admin', other) };
  await expect(stage.here(() => stage.withdraw.execute(command), other)).rejects.toMatchObject({
    kind: 'not-found',
  });
  const chair = principalOf('union_chair', stage.districtId, stage.unionId);
  await expect(
    stage.here(() => stage.withdraw.execute({ ...command, principal: chair })),
  ).rejects.toMatchObject({ kind: 'forbidden' });
});

it.each(['UPDATE facts.facts SET quantity = 9', 'DELETE FROM facts.facts', 'DELETE FROM facts.withdrawals'])(
  'cannot be changed by the application: %s',
  async (statement) => {
    const { unitOfWork } = stage.database;
    await expect(stage.here(() => unitOfWork.run(() => unitOfWork.sql(statement)))).rejects.toMatchObject({
      driverError: { code: '42501' },
    });
  },
);

describe('a row changed behind the platform’s back', () => {
  it('is named by the check, shown as not genuine, and counts for nothing', async () => {
    const draft = stage.draft({ from: '2024-06-01', to: '2024-06-01' });
    await stage.told(draft);
    const fact = (await ofUnion()).find(({ source }) => source.id === draft.source.id)!;
    expect(await stage.here(() => stage.verify.execute())).toMatchObject({ broken: [] });

    await stage.database.asOwner('ALTER TABLE facts.facts DISABLE TRIGGER USER');
    await stage.database.asOwner('UPDATE facts.facts SET quantity = 30 WHERE id = $1', [fact.id]);

    const report = await stage.here(() => stage.verify.execute());
    expect(report.broken).toEqual([fact.id]);
    expect(report.facts).toBeGreaterThan(1);
    expect(await stage.here(() => stage.queries.one(fact.id))).toMatchObject({
      quantity: 30,
      genuine: false,
    });
    expect(
      await stage.here(() => stage.queries.forIndicator(stage.unionId, 'F2.2', '2024-01-01', '2024-12-31')),
    ).toEqual([]);
    await stage.database.asOwner('UPDATE facts.facts SET quantity = 1 WHERE id = $1', [fact.id]);
    expect(await stage.here(() => stage.verify.execute())).toMatchObject({ broken: [] });
  });

  it('cannot be signed without the key', async () => {
    await stage.told(stage.draft());
    const { unitOfWork } = stage.database;
    const { clock, jobs, audit } = stage;
    const strange = factsServices({ unitOfWork, clock, jobs, audit, secret: 'another' });
    const { facts, broken } = await stage.here(() => strange.verify.execute());
    expect(broken).toHaveLength(facts);
  });
});
