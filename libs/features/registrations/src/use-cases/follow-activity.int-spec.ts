import { activitiesSchema, type ActivityPlan, samplePlan } from '#activities';
import { auditSchema } from '#audit';
import { platformSchema } from '#database';
import type { Principal } from '#http';
import { organizationsSchema } from '#organizations';
import { RegistrationsStage, samplePerson } from '../testing/registrations-stage.js';

describe('when an activity changes, its registrations', () => {
  let stage: RegistrationsStage;
  let chair: Principal;
  beforeAll(async () => {
    stage = await RegistrationsStage.open([
      platformSchema,
      auditSchema,
      organizationsSchema,
      activitiesSchema,
    ]);
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    stage.clock.set('2026-11-20T02:00:00Z');
    stage.jobs.enqueued.length = 0;
    chair = await stage.chair();
  });
  const counts = (id: string) => stage.here(() => stage.services.queries.counts(id));
  /** As the host saves the plan again with something else in it. */
  const change = (activityId: string, part: Partial<ActivityPlan>) =>
    stage.here(async () => {
      const activity = (await stage.activities.queries.one(activityId))!;
      const names = Object.keys(samplePlan(stage.clock.now())) as (keyof ActivityPlan)[];
      const kept = Object.fromEntries(names.map((name) => [name, Reflect.get(activity, name)]));
      const plan = { ...(kept as unknown as ActivityPlan), coHostIds: [], ...part };
      await stage.activities.plan.edit(stage.admin, { id: activityId, version: activity.version, plan });
    });
  const notices = async (id: string) =>
    (await stage.here(() => stage.services.notices.of(id))).map(({ kind, data }) => ({ kind, data }));

  it('keep their seats when the capacity falls below them; nobody moves up until there is room', async () => {
    const activityId = await stage.activity({ capacity: 3 });
    const guests = await stage.register(activityId, chair, ...[1, 2, 3, 4].map(() => samplePerson()));
    await stage.work();
    await change(activityId, { capacity: 2 });
    await stage.work();
    expect(await counts(activityId)).toMatchObject({ confirmed: 3, waiting: 1, over: 1, free: 0 });
    const cancel = (n: number) =>
      stage.here(() => stage.services.cancel.byGuest(guests[n]!.id, { principal: chair }, ''));
    await cancel(0);
    await stage.work();
    expect(await stage.standing(activityId)).toEqual(['cancelled', 'confirmed', 'confirmed', 'waiting 1']);
    await cancel(1);
    await stage.work();
    expect(await stage.standing(activityId)).toEqual(['cancelled', 'cancelled', 'confirmed', 'offered']);
  });

  it('move up when the capacity grows', async () => {
    const activityId = await stage.activity({ capacity: 1 });
    await stage.register(activityId, chair, samplePerson(), samplePerson(), samplePerson());
    await stage.work();
    await change(activityId, { capacity: 2 });
    await stage.work();
    expect(await stage.standing(activityId)).toEqual(['confirmed', 'offered', 'waiting 2']);
  });

  it('hear of another time or place, with a mail to who wants mails, once', async () => {
    const activityId = await stage.activity();
    await stage.work();
    const [guest] = await stage.register(activityId, chair, samplePerson({ mail: 'guest@example.com' }));
    stage.mailer.sent.length = 0;
    await change(activityId, { place: '示例区总工会三楼（演示）' });
    const moved = stage.jobs.enqueued.find(({ name }) => name === 'activities.changed')!;
    await stage.work();
    await stage.here(() => stage.services.changedJob.handle(moved.payload as never));
    expect((await notices(guest!.id)).filter(({ kind }) => kind === 'moved')).toEqual([
      { kind: 'moved', data: { at: '2026-11-30 10:00', place: '示例区总工会三楼（演示）' } },
    ]);
    expect(stage.mailer.sent).toHaveLength(1);
    expect(stage.mailer.sent[0]!.text).toContain('示例区总工会三楼（演示）');
  });

  it('all end when it is cancelled, and everybody is told in the same transaction', async () => {
    const activityId = await stage.activity({ capacity: 1 });
    await stage.work();
    const guests = await stage.register(
      activityId,
      chair,
      samplePerson(),
      samplePerson({ mail: 'guest@example.com' }),
    );
    await stage.here(() => stage.activities.move.cancel(stage.admin, activityId, '台风停办'));
    stage.jobs.enqueued.length = 0;
    const follow = () =>
      stage.here(() => stage.services.changedJob.handle({ activityId, change: 'cancelled' }));
    stage.mailer.broken = true;
    await expect(follow()).rejects.toThrow('no mail today');
    expect(await counts(activityId)).toMatchObject({ confirmed: 1, waiting: 1 });
    stage.mailer.broken = false;
    await follow();
    expect(await counts(activityId)).toMatchObject({ cancelled: 2, held: 0 });
    for (const { id } of guests)
      expect((await notices(id))[0]).toEqual({ kind: 'activity_cancelled', data: { text: '台风停办' } });
  });

  it('are reminded in the morning three days and one day before, not of a time that is no more', async () => {
    const activityId = await stage.activity();
    await stage.work();
    const [guest] = await stage.register(activityId, chair, samplePerson());
    const days = async () =>
      (await notices(guest!.id)).flatMap(({ kind, data }) => (kind === 'reminder' ? [data['days']] : []));
    stage.clock.set('2026-11-27T00:59:00Z');
    await stage.work();
    expect(await days()).toEqual([]);
    stage.clock.set('2026-11-27T01:00:00Z');
    await stage.work();
    expect(await days()).toEqual([3]);
    await change(activityId, {
      startsAt: new Date('2026-12-05T02:00:00Z'),
      endsAt: new Date('2026-12-05T04:00:00Z'),
    });
    await stage.work();
    stage.clock.set('2026-11-29T01:00:00Z');
    await stage.work();
    expect(await days()).toEqual([3]);
    stage.clock.set('2026-12-04T01:00:00Z');
    await stage.work();
    expect(await days()).toEqual([1, 3, 3]);
  });
});
