import type { Principal } from '#http';
import { newId } from '#kernel';
import type { DeviceRow } from '../persistence/device.entity.js';
import { AttendanceStage } from '../testing/attendance-stage.js';

describe('scans of several devices', () => {
  let stage: AttendanceStage;
  let chair: Principal;
  let unionId: string;
  let activityId: string;
  let [one, other]: DeviceRow[] = [];

  beforeAll(async () => {
    stage = await AttendanceStage.open();
  });
  beforeEach(async () => {
    ({ chair, unionId } = await stage.union());
    activityId = await stage.activity();
    one = await stage.device(activityId, '一号门');
    other = await stage.device(activityId, '二号门');
  });
  afterAll(() => stage.close());

  it('make one attendance of one guest at two doors, and one conflict', async () => {
    const ticket = await stage.guest(activityId, chair, '甲（演示）');
    await stage.deliver(one!, await stage.scan(activityId, ticket));
    await stage.deliver(other!, await stage.scan(activityId, ticket));
    expect(await stage.standing(activityId)).toEqual({
      came: ['甲（演示）'],
      conflicts: ['double 甲（演示）'],
    });
  });

  it('are taken once, however often they come', async () => {
    const ticket = await stage.guest(activityId, chair, '甲（演示）');
    const scan = await stage.scan(activityId, ticket);
    await stage.deliver(one!, scan, scan);
    await stage.deliver(one!, scan);
    await stage.deliver(other!, scan);
    expect(await stage.standing(activityId)).toEqual({ came: ['甲（演示）'], conflicts: [] });
    const stored = await stage.database.asOwner('SELECT FROM attendance.scans WHERE id = $1', [scan.id]);
    expect(stored).toHaveLength(1);
  });

  it('of both at the same moment lose nothing', async () => {
    const tickets = [];
    for (let n = 0; n < 6; n += 1) tickets.push(await stage.guest(activityId, chair));
    const scans = await Promise.all(tickets.map((ticket) => stage.scan(activityId, ticket)));
    const again = await Promise.all(tickets.map((ticket) => stage.scan(activityId, ticket)));
    await Promise.all([
      ...scans.map((scan) => stage.deliver(one!, scan)),
      ...again.map((scan) => stage.deliver(other!, scan)),
    ]);
    const { came, conflicts } = await stage.standing(activityId);
    expect(came).toHaveLength(6);
    expect(conflicts).toHaveLength(6);
  });

  it('of a guest who cancelled meanwhile are admitted, flagged', async () => {
    const ticket = await stage.guest(activityId, chair, '乙（演示）');
    const scan = await stage.scan(activityId, ticket);
    await stage.database.asOwner(
      `UPDATE registrations.registrations SET status = 'cancelled', ended_by = 'guest' WHERE id = $1`,
      [ticket.registrationId],
    );
    await stage.deliver(one!, scan);
    expect(await stage.standing(activityId)).toEqual({
      came: ['乙（演示）'],
      conflicts: ['cancelled 乙（演示）'],
    });
  });

  it('of a ticket nobody knows are kept to look at', async () => {
    const ticket = await stage.guest(activityId, chair);
    await stage.deliver(one!, await stage.scan(activityId, ticket, { lookup: 'nothing-of-ours' }));
    expect(await stage.standing(activityId)).toEqual({ came: [], conflicts: ['unknown'] });
  });

  it('by a clock a day off count from when they came in, flagged', async () => {
    const ticket = await stage.guest(activityId, chair, '丙（演示）');
    const at = new Date(stage.clock.now().getTime() + 86_400_000);
    await stage.deliver(one!, await stage.scan(activityId, ticket, { at }));
    expect(await stage.standing(activityId)).toEqual({
      came: ['丙（演示）'],
      conflicts: ['clock 丙（演示）'],
    });
    const { rows } = await stage.here(() => stage.services.queries.guests(activityId, 1));
    expect(rows[0]?.attendedAt).toEqual(stage.clock.now());
  });

  it('can be taken back at the door, also before they arrive', async () => {
    const ticket = await stage.guest(activityId, chair);
    const scan = await stage.scan(activityId, ticket);
    await stage.deliver(one!, stage.revoke(scan));
    await stage.deliver(one!, scan);
    expect(await stage.standing(activityId)).toEqual({ came: [], conflicts: [] });
  });

  it('leave no conflict when one of the two is taken back', async () => {
    const ticket = await stage.guest(activityId, chair, '丁（演示）');
    const first = await stage.scan(activityId, ticket);
    const second = await stage.scan(activityId, ticket);
    await stage.deliver(one!, first);
    await stage.deliver(other!, second, stage.revoke(second));
    expect(await stage.standing(activityId)).toEqual({ came: ['丁（演示）'], conflicts: [] });
  });

  it('register a guest at the door, once', async () => {
    const text = JSON.stringify({ personName: '戊（演示）', phone: '13900000001', unionId });
    const scan = await stage.walkIn(activityId, text);
    await stage.deliver(one!, scan);
    await stage.deliver(other!, scan);
    expect(await stage.standing(activityId)).toEqual({ came: ['戊（演示）'], conflicts: [] });
    const { rows } = await stage.here(() => stage.services.queries.guests(activityId, 1));
    expect(rows).toMatchObject([{ registrationId: scan.id, byName: '一号门' }]);
  });

  it('find the ticket of a walk-in who had registered, or who came to two doors', async () => {
    const ticket = await stage.guest(activityId, chair, '己（演示）');
    const text = JSON.stringify({ personName: ' 己（演示）', phone: `1380000${ticket.phoneTail}`, unionId });
    await stage.deliver(one!, await stage.walkIn(activityId, text));
    await stage.deliver(other!, await stage.walkIn(activityId, text));
    expect(await stage.standing(activityId)).toEqual({
      came: ['己（演示）'],
      conflicts: ['double 己（演示）'],
    });
  });

  it.each([
    ['a letter to somebody else', '{"personName":"x","phone":"","unionId":null}', true],
    ['a letter without a name', '{"personName":" ","phone":"","unionId":null}', false],
    ['junk', 'null', false],
  ])('keep %s as somebody to look at', async (_, text, strange) => {
    await stage.deliver(one!, await stage.walkIn(activityId, text, strange));
    expect(await stage.standing(activityId)).toEqual({ came: [], conflicts: ['unknown'] });
  });

  it('let a walk-in of a union that does not exist come without one', async () => {
    const text = JSON.stringify({ personName: '庚（演示）', phone: '', unionId: newId() });
    await stage.deliver(one!, await stage.walkIn(activityId, text));
    expect(await stage.standing(activityId)).toEqual({ came: ['庚（演示）'], conflicts: [] });
  });

  it('are never changed or removed', async () => {
    const ticket = await stage.guest(activityId, chair);
    await stage.deliver(one!, await stage.scan(activityId, ticket));
    for (const statement of ['UPDATE attendance.scans SET reason = $$x$$', 'DELETE FROM attendance.scans']) {
      await expect(stage.database.asOwner(statement)).rejects.toThrow(/append|change|immutable|refuse/i);
    }
  });

  it('tell other scanners who is in, and who is out again', async () => {
    const ticket = await stage.guest(activityId, chair);
    const scan = await stage.scan(activityId, ticket);
    await stage.deliver(one!, scan);
    const { changes } = stage.services;
    const first = await stage.here(() => changes.since(activityId, 0));
    expect(first).toMatchObject({ came: [scan.lookup], gone: [] });
    expect(await stage.here(() => changes.since(activityId, first.seq))).toMatchObject({
      came: [],
      gone: [],
    });
    await stage.deliver(one!, stage.revoke(scan));
    expect(await stage.here(() => changes.since(activityId, first.seq))).toMatchObject({
      came: [],
      gone: [scan.lookup],
    });
  });
});
