import { activitiesSchema } from '#activities';
import { auditSchema } from '#audit';
import { platformSchema } from '#database';
import type { Principal } from '#http';
import { type DomainError, newId } from '#kernel';
import { organizationsSchema } from '#organizations';
import { RegistrationsStage, samplePerson } from '../testing/registrations-stage.js';
import type { Registered } from './registrar.js';

describe('a full activity', () => {
  let stage: RegistrationsStage;
  let activityId: string;
  let chairs: Principal[];
  let guests: Registered[];

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
    activityId = await stage.activity({ capacity: 1, claimHours: 24 });
    chairs = [await stage.chair(), await stage.chair(), await stage.chair()];
    guests = [];
    for (const chair of chairs) guests.push(await stage.one(activityId, chair));
  });
  const withdraw = (n: number) =>
    stage.here(() => stage.services.cancel.byGuest(guests[n]!.id, { principal: chairs[n]! }, '临时有事'));
  const claim = (n: number) =>
    stage.here(() => stage.services.claim.execute(guests[n]!.id, { principal: chairs[n]! }));
  const kinds = async (n: number) =>
    (await stage.here(() => stage.services.notices.of(guests[n]!.id))).map(({ kind }) => kind);
  const refusal = (call: Promise<unknown>) =>
    call.then(
      () => null,
      (error: unknown) => (error as DomainError).code,
    );

  it('gives a freed seat to who is next, for as long as the claim window, and then to the next', async () => {
    expect(await stage.standing(activityId)).toEqual(['confirmed', 'waiting 1', 'waiting 2']);
    await withdraw(0);
    await stage.work();
    expect(await stage.standing(activityId)).toEqual(['cancelled', 'offered', 'waiting 2']);
    stage.clock.set('2026-11-21T02:00:00Z');
    await stage.work();
    expect(await stage.standing(activityId)).toEqual(['cancelled', 'offered', 'waiting 2']);
    stage.clock.advance(2000);
    await stage.work();
    expect(await stage.standing(activityId)).toEqual(['cancelled', 'expired', 'offered']);
    await claim(2);
    expect(await stage.standing(activityId)).toEqual(['cancelled', 'expired', 'confirmed']);
    expect(await kinds(1)).toEqual(['expired', 'offered', 'waiting']);
    expect(await kinds(2)).toEqual(['claimed', 'offered', 'waiting']);
  });

  it('takes a claim until the last moment of the window, and not after it', async () => {
    await withdraw(0);
    await stage.work();
    stage.clock.set('2026-11-21T02:00:00.001Z');
    expect(await refusal(claim(1))).toBe('registrations.offer_over');
    stage.clock.set('2026-11-21T02:00:00.000Z');
    await claim(1);
    stage.clock.set('2026-11-22T02:00:00Z');
    await stage.work();
    expect(await stage.standing(activityId)).toEqual(['cancelled', 'confirmed', 'waiting 2']);
  });

  it('nobody claims what was not offered, and nobody twice', async () => {
    expect(await refusal(claim(1))).toBe('registrations.wrong_state');
    await withdraw(0);
    await stage.work();
    const both = await Promise.all([refusal(claim(1)), refusal(claim(1))]);
    expect(both.sort()).toEqual([null, 'registrations.wrong_state'].sort());
  });

  it('who withdraws from the list leaves no gap for those behind, and no seat is lost', async () => {
    await withdraw(1);
    await withdraw(0);
    await stage.work();
    expect(await stage.standing(activityId)).toEqual(['cancelled', 'cancelled', 'offered']);
    await withdraw(2);
    await stage.work();
    expect(await stage.here(() => stage.services.queries.counts(activityId))).toMatchObject({ free: 1 });
  });

  it('offers nothing once the activity has begun, and nobody cancels any more', async () => {
    stage.clock.set('2026-11-29T23:00:00Z');
    await withdraw(0);
    stage.clock.set('2026-11-30T02:00:00Z');
    await stage.work();
    expect(await stage.standing(activityId)).toEqual(['cancelled', 'waiting 1', 'waiting 2']);
    expect(await refusal(withdraw(1))).toBe('registrations.begun');
  });

  it('a substitute has the seat and a new code; the old code opens nothing', async () => {
    const [guest, chair] = [guests[0]!, chairs[0]!];
    const instead = samplePerson({ mail: 'instead@example.com' });
    await stage.here(() => stage.services.substitute.execute(guest.id, { principal: chair }, instead));
    const after = await stage.stored(guest.id);
    expect(after).toMatchObject({ personName: instead.name, status: 'confirmed' });
    expect(await stage.here(() => stage.services.tickets.byCode(guest.ticketCode))).toBeNull();
    expect(await stage.here(() => stage.services.tickets.byCode(after.ticketCode))).toMatchObject({
      activityId,
      ticket: { personName: instead.name, phoneTail: instead.phone.slice(-4) },
    });
    expect(stage.mailer.sent.at(-1)).toMatchObject({ to: 'instead@example.com' });
    expect(await stage.here(() => stage.services.queries.counts(activityId))).toMatchObject({ held: 1 });
    const waiting = stage.here(() =>
      stage.services.substitute.execute(guests[1]!.id, { principal: chairs[1]! }, samplePerson()),
    );
    expect(await refusal(waiting)).toBe('registrations.wrong_state');
  });

  it('a link to somebody’s registration is no right to it', async () => {
    const foreign = { principal: chairs[1]! };
    const { cancel, claim: claims, substitute, access } = stage.services;
    const { id } = guests[0]!;
    for (const attempt of [
      () => stage.here(() => access.open(id, foreign)),
      () => stage.here(() => cancel.byGuest(id, foreign, '')),
      () => stage.here(() => claims.execute(id, foreign)),
      () => stage.here(() => substitute.execute(id, foreign, samplePerson())),
    ])
      expect(await refusal(attempt())).toBe('common.not_found');
    expect(await stage.standing(activityId)).toEqual(['confirmed', 'waiting 1', 'waiting 2']);
  });

  it('the host calls somebody off with words, and the seat goes on', async () => {
    const { cancel } = stage.services;
    await stage.here(() => cancel.byHost(guests[0]!.id, stage.admin, '与邀请范围不符'));
    await stage.work();
    expect(await stage.standing(activityId)).toEqual(['cancelled', 'offered', 'waiting 2']);
    expect(await kinds(0)).toEqual(['cancelled', 'confirmed']);
  });

  it('lets in who stands at the door, beyond the capacity, once', async () => {
    const { walkIns, queries, tickets } = stage.services;
    const walkIn = {
      id: newId(),
      personName: ' 门口来的人 ',
      unionId: null,
      phone: null,
      at: stage.clock.now(),
    };
    const [first, again] = [
      await stage.here(() => walkIns.register(activityId, walkIn)),
      await stage.here(() => walkIns.register(activityId, walkIn)),
    ];
    expect(first).toEqual(again);
    expect(first).toMatchObject({ personName: '门口来的人', status: 'confirmed', phoneTail: '' });
    expect(await stage.here(() => queries.counts(activityId))).toMatchObject({ held: 2, free: 0, over: 1 });
    const snapshot = await stage.here(() => tickets.snapshot(activityId));
    expect(snapshot.tickets.map(({ status }) => status)).toEqual([
      'confirmed',
      'waiting',
      'waiting',
      'confirmed',
    ]);
    expect(snapshot.version).toBeGreaterThan(3);
    // the seat too many melts with the first one given back: nobody moves up for it
    await withdraw(0);
    await stage.work();
    expect(await stage.standing(activityId)).toEqual(['cancelled', 'waiting 1', 'waiting 2', 'confirmed']);
  });
});
