import { findByCode, findByName } from '#checkin';
import { AttendanceStage } from '../testing/attendance-stage.js';

describe('the roster of a scanner', () => {
  let stage: AttendanceStage;
  let activityId: string;

  beforeAll(async () => {
    stage = await AttendanceStage.open();
    activityId = await stage.activity();
  });
  afterAll(() => stage.close());

  const roster = () => stage.here(() => stage.services.rosters.roster(activityId));
  const seal = () =>
    stage.here(() =>
      stage.services.sealNames.handle(
        { activityId },
        { signal: new AbortController().signal, progress: () => Promise.resolve() },
      ),
    );

  it('is not there before a scanner was opened', async () => {
    await expect(roster()).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('opens by code at once, and by name when the job has sealed it', async () => {
    const { chair } = await stage.union();
    const ticket = await stage.guest(activityId, chair, '欧阳若兰（演示）');
    const other = await stage.guest(activityId, chair, '别人（演示）');
    await stage.device(activityId);
    expect(stage.jobs.enqueued).toContainEqual(
      expect.objectContaining({ name: 'attendance.seal-names', payload: { activityId } }),
    );
    const before = await roster();
    expect(before).toMatchObject({ namesMissing: 2, names: {} });
    expect((await findByCode(before, ticket.code)).ticket).toEqual(ticket);

    await seal();
    const after = await roster();
    expect(after.namesMissing).toBe(0);
    const found = await findByName(after, '欧阳 若兰（演示）', ticket.phoneTail);
    expect(found.map((one) => one.ticket)).toEqual([ticket]);

    const text = JSON.stringify(after);
    for (const secret of [ticket.personName, other.personName, ticket.code, ticket.registrationId])
      expect([secret, text.includes(secret)]).toEqual([secret, false]);
  });

  it('forgets the sealed name of who is no longer called so', async () => {
    const { chair } = await stage.union();
    const ticket = await stage.guest(activityId, chair, '改名前（演示）');
    await seal();
    await stage.database.asOwner(
      `UPDATE registrations.registrations SET person_name = '改名后（演示）' WHERE id = $1`,
      [ticket.registrationId],
    );
    await seal();
    const after = await roster();
    expect(await findByName(after, '改名前（演示）', ticket.phoneTail)).toEqual([]);
    expect(await findByName(after, '改名后（演示）', ticket.phoneTail)).toHaveLength(1);
  });
});
