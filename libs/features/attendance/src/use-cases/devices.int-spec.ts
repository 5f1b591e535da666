import { principalOf } from '#identity';
import { AttendanceStage } from '../testing/attendance-stage.js';

const HOUR_MS = 3_600_000;

describe('a scanner', () => {
  let stage: AttendanceStage;
  let activityId: string;

  beforeAll(async () => {
    stage = await AttendanceStage.open();
  });
  beforeEach(async () => {
    activityId = await stage.activity();
  });
  afterAll(() => stage.close());

  const open = (label = '一号门', principal = stage.admin) =>
    stage.here(() => stage.services.openDevice.execute({ principal, activityId, label }));
  const enter = (token: string, at = activityId) =>
    stage.services.sessions.enter(`Device ${token}`, at, ({ label }) => Promise.resolve(label));

  it('is let in by its token, at its own door only', async () => {
    const { token } = await open();
    expect(await enter(token)).toBe('一号门');
    const elsewhere = await stage.activity();
    await expect(enter(token, elsewhere)).rejects.toMatchObject({ code: 'attendance.device_unknown' });
    await expect(enter(`${token}x`)).rejects.toMatchObject({ kind: 'unauthenticated' });
    await expect(
      stage.services.sessions.enter(undefined, activityId, () => Promise.resolve()),
    ).rejects.toMatchObject({ kind: 'unauthenticated' });
  });

  it('is shut out when the host reports it lost, at once', async () => {
    const { token, deviceId } = await open();
    const revoke = () =>
      stage.here(() => stage.services.revokeDevice.execute({ principal: stage.admin, activityId, deviceId }));
    await revoke();
    await revoke();
    await expect(enter(token)).rejects.toMatchObject({ code: 'attendance.device_revoked', kind: 'gone' });
    const [device] = await stage.here(() => stage.services.queries.devices(activityId));
    expect(device).toMatchObject({ state: 'revoked', revokedByName: 'district_admin' });
  });

  it('is not good for longer than twelve hours after the end', async () => {
    const { token, expiresAt } = await open();
    expect(expiresAt.toISOString()).toBe('2026-11-20T17:00:00.000Z');
    stage.clock.set('2026-11-20T17:00:00Z');
    await expect(enter(token)).rejects.toMatchObject({ code: 'attendance.device_expired' });
    await expect(open()).rejects.toMatchObject({ code: 'attendance.over' });
    stage.clock.set('2026-11-20T02:00:00Z');
  });

  it('is not good for longer than a day and a half', async () => {
    const startsAt = new Date(stage.clock.now().getTime() + 200 * HOUR_MS);
    activityId = await stage.activity({ startsAt, endsAt: new Date(startsAt.getTime() + HOUR_MS) });
    expect((await open()).expiresAt.getTime() - stage.clock.now().getTime()).toBe(36 * HOUR_MS);
  });

  it('is opened by the host alone', async () => {
    const { chair } = await stage.union();
    await expect(open('一号门', chair)).rejects.toMatchObject({ kind: 'not-found' });
    const reviewer = principalOf('district_reviewer', stage.districtId);
    await expect(open('一号门', reviewer)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it.each(['', '  ', '门'.repeat(31)])('needs a name that fits: %j', async (label) => {
    await expect(open(label)).rejects.toMatchObject({ errors: [{ code: 'attendance.label' }] });
  });

  it('keeps no token with the server', async () => {
    const { token } = await open();
    const rows = await stage.database.asOwner<{ text: string }>(
      'SELECT d::text AS text FROM attendance.devices d',
    );
    expect(rows.some(({ text }) => text.includes(token.split('.')[2]!))).toBe(false);
  });
});
