import type { Principal } from '#http';
import { AttendanceStage } from '../testing/attendance-stage.js';

/** R08: a scan becomes a fact of the guest's union, and is taken back with it. */
describe('what a union took part in', () => {
  let stage: AttendanceStage;
  let chair: Principal;
  let unionId: string;

  beforeAll(async () => {
    stage = await AttendanceStage.open();
    ({ chair, unionId } = await stage.union());
  });
  afterAll(() => stage.close());

  const facts = async (of = unionId) => {
    await stage.here(() => stage.facts.settle());
    const { rows } = await stage.here(() => stage.facts.queries.ofUnion(of, { page: 1 }));
    return rows.map(({ kind, source, withdrawn }) => ({ kind, source: source.id, stands: !withdrawn }));
  };

  it('is one fact however many of its people came, withdrawn when the last one is undone, back when they come again', async () => {
    const activityId = await stage.activity();
    const device = await stage.device(activityId);
    const first = await stage.guest(activityId, chair);
    const second = await stage.guest(activityId, chair);
    await stage.deliver(device, await stage.scan(activityId, first), await stage.scan(activityId, second));
    const fact = { kind: 'activity_attended', source: activityId };
    expect(await facts()).toEqual([{ ...fact, stands: true }]);

    const undo = (registrationId: string) =>
      stage.here(() =>
        stage.services.undo.execute({ principal: stage.admin, activityId, registrationId, reason: '扫错人' }),
      );
    await undo(first.registrationId);
    expect(await facts()).toEqual([{ ...fact, stands: true }]);
    await undo(second.registrationId);
    expect(await facts()).toEqual([{ ...fact, stands: false }]);
    expect(await stage.standing(activityId)).toEqual({ came: [], conflicts: [] });
    await expect(undo(second.registrationId)).rejects.toMatchObject({ code: 'attendance.not_there' });

    await stage.deliver(device, await stage.scan(activityId, second));
    expect((await facts()).filter(({ stands }) => stands)).toEqual([{ ...fact, stands: true }]);
  });

  it('is one fact for each competitor at a competition, taken back one by one', async () => {
    const host = await stage.union();
    const activityId = await stage.activity({ kind: 'competition' });
    const device = await stage.device(activityId);
    const first = await stage.guest(activityId, host.chair);
    const second = await stage.guest(activityId, host.chair);
    await stage.deliver(device, await stage.scan(activityId, first), await stage.scan(activityId, second));
    await stage.deliver(device, await stage.scan(activityId, second));
    const joined = async () =>
      (await facts(host.unionId)).filter(({ kind, stands }) => kind === 'competition_joined' && stands);
    expect((await joined()).map(({ source }) => source).sort()).toEqual(
      [first.registrationId, second.registrationId].sort(),
    );
    await stage.here(() =>
      stage.services.undo.execute({
        principal: stage.admin,
        activityId,
        registrationId: first.registrationId,
        reason: '扫错人',
      }),
    );
    expect(await joined()).toMatchObject([{ source: second.registrationId }]);
  });

  it('is no fact of the host, whose people come to their own activity', async () => {
    const host = await stage.union();
    const activityId = await stage.activity();
    await stage.database.asOwner('UPDATE activities.activities SET host_union_id = $2 WHERE id = $1', [
      activityId,
      host.unionId,
    ]);
    const device = await stage.device(activityId);
    await stage.deliver(device, await stage.scan(activityId, await stage.guest(activityId, host.chair)));
    expect((await stage.standing(activityId)).came).toHaveLength(1);
    expect(await facts(host.unionId)).toEqual([]);
  });
});
