import { activitiesSchema } from '#activities';
import { auditSchema } from '#audit';
import { platformSchema } from '#database';
import { type DomainError } from '#kernel';
import { organizationsSchema } from '#organizations';
import { RegistrationsStage, samplePerson } from '../testing/registrations-stage.js';

describe('seats', () => {
  let stage: RegistrationsStage;
  beforeAll(async () => {
    stage = await RegistrationsStage.open([
      platformSchema,
      auditSchema,
      organizationsSchema,
      activitiesSchema,
    ]);
  });
  afterAll(() => stage.close());
  beforeEach(() => {
    stage.clock.set('2026-11-20T02:00:00Z');
  });
  const counts = (id: string) => stage.here(() => stage.services.queries.counts(id));
  const codeOf = (call: Promise<unknown>) =>
    call.then(
      () => null,
      (error: unknown) => (error as DomainError).code,
    );

  it('100 at once for the last seat: one has it, 99 wait in one order without gaps', async () => {
    const activityId = await stage.activity({ capacity: 1 });
    const chairs = [await stage.chair(), await stage.chair(), await stage.chair()];
    const results = await Promise.all(
      Array.from({ length: 100 }, (_, n) => stage.one(activityId, chairs[n % 3]!)),
    );
    expect(results.filter(({ status }) => status === 'confirmed')).toHaveLength(1);
    const places = results.flatMap(({ status, place }) => (status === 'waiting' ? [place] : []));
    expect(places.sort((a, b) => a! - b!)).toEqual(Array.from({ length: 99 }, (_, n) => n + 1));
    expect(await counts(activityId)).toMatchObject({ confirmed: 1, waiting: 99, free: 0, over: 0 });
  });

  it('20 at once of one union with a quota of 3: three have a seat, the others wait', async () => {
    const activityId = await stage.activity({ capacity: 30, quotaPerUnion: 3 });
    const [greedy, other] = [await stage.chair(), await stage.chair()];
    await Promise.all(Array.from({ length: 20 }, () => stage.one(activityId, greedy)));
    expect(await counts(activityId)).toMatchObject({ confirmed: 3, waiting: 17 });
    // whose union has its share keeps nobody else from a free seat
    expect((await stage.one(activityId, other)).status).toBe('confirmed');
  });

  it('several persons in one go: as many as fit have a seat, the others wait in their order', async () => {
    const activityId = await stage.activity({ capacity: 2 });
    const chair = await stage.chair();
    const persons = [samplePerson(), samplePerson(), samplePerson(), samplePerson()];
    const results = await stage.register(activityId, chair, ...persons);
    expect(results.map(({ personName, status, place }) => [personName, status, place])).toEqual([
      [persons[0]!.name, 'confirmed', null],
      [persons[1]!.name, 'confirmed', null],
      [persons[2]!.name, 'waiting', 1],
      [persons[3]!.name, 'waiting', 2],
    ]);
  });

  it('a person registers once, also when both requests come at the same moment', async () => {
    const activityId = await stage.activity({ capacity: 9 });
    const chair = await stage.chair();
    const person = samplePerson();
    const answers = await Promise.all([1, 2, 3].map(() => codeOf(stage.register(activityId, chair, person))));
    expect(answers.sort()).toEqual([null, 'registrations.already', 'registrations.already'].sort());
    expect(await counts(activityId)).toMatchObject({ confirmed: 1 });
  });

  it('nobody passes by who waits, even while a seat is free for a moment', async () => {
    const activityId = await stage.activity({ capacity: 1 });
    const [first, second, third] = [await stage.chair(), await stage.chair(), await stage.chair()];
    const { id } = await stage.one(activityId, first);
    await stage.one(activityId, second);
    await stage.here(() => stage.services.cancel.byGuest(id, { principal: first }, ''));
    expect((await stage.one(activityId, third)).status).toBe('waiting');
    await stage.work();
    expect(await stage.standing(activityId)).toEqual(['cancelled', 'offered', 'waiting 2']);
  });

  it('who sends in the last second is in time, who sends later is not', async () => {
    const closes = new Date('2026-11-24T10:00:00Z');
    const activityId = await stage.activity({ registrationClosesAt: closes });
    const chair = await stage.chair();
    stage.clock.set('2026-11-24T10:00:00.000Z');
    expect((await stage.one(activityId, chair)).status).toBe('confirmed');
    stage.clock.set('2026-11-24T10:00:00.001Z');
    expect(await codeOf(stage.register(activityId, chair))).toBe('registrations.closed');
  });

  it('the database itself refuses one too many', async () => {
    const activityId = await stage.activity({ capacity: 1 });
    const chair = await stage.chair();
    await stage.one(activityId, chair);
    const { id } = await stage.one(activityId, chair);
    const force = `UPDATE registrations.registrations SET status = 'confirmed' WHERE id = $1`;
    await expect(stage.database.asOwner(force, [id])).rejects.toMatchObject({
      driverError: { code: '23514', constraint: 'desks_capacity' },
    });
    const shared = await stage.activity({ capacity: 9, quotaPerUnion: 1 });
    await stage.one(shared, chair);
    const second = await stage.one(shared, chair);
    await expect(stage.database.asOwner(force, [second.id])).rejects.toMatchObject({
      driverError: { code: '23514', constraint: 'union_seats_quota' },
    });
  });

  describe('where the host says yes first', () => {
    it('a yes takes a seat once, however often it is said, and queues where none is left', async () => {
      const activityId = await stage.activity({ capacity: 1, approval: true });
      const chair = await stage.chair();
      const [a, b] = [await stage.one(activityId, chair), await stage.one(activityId, chair)];
      expect([a.status, b.status]).toEqual(['pending', 'pending']);
      const approve = (id: string) => stage.here(() => stage.services.decide.approve(id, stage.admin));
      const answers = await Promise.all([1, 2, 3].map(() => codeOf(approve(a.id))));
      expect(answers.sort()).toEqual([null, 'registrations.wrong_state', 'registrations.wrong_state'].sort());
      expect(await approve(b.id)).toBe('waiting');
      expect(await counts(activityId)).toMatchObject({ confirmed: 1, waiting: 1 });
    });

    it('a no has a reason, and the guest reads it', async () => {
      const activityId = await stage.activity({ approval: true });
      const chair = await stage.chair();
      const { id } = await stage.one(activityId, chair);
      const decline = (reason: string) =>
        stage.here(() => stage.services.decide.decline(id, stage.admin, reason));
      expect(await codeOf(decline('  '))).toBe('registrations.invalid');
      await decline('场地只容得下参赛者');
      expect((await stage.here(() => stage.services.notices.of(id)))[0]).toMatchObject({
        kind: 'declined',
        data: { text: '场地只容得下参赛者' },
      });
    });

    it('nobody but the host decides', async () => {
      const activityId = await stage.activity({ approval: true });
      const chair = await stage.chair();
      const { id } = await stage.one(activityId, chair);
      expect(await codeOf(stage.here(() => stage.services.decide.approve(id, chair)))).toBe(
        'common.not_found',
      );
    });
  });
});
