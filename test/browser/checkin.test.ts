import { jest } from '@jest/globals';
import type { Ticket } from '#checkin';
import { AttendanceQueries } from '#attendance';
import { FakeClock } from '#testing';
import { CheckinBuild } from '../../libs/features/attendance/src/web/checkin-build.js';
import { checkinCase, sealNames } from '../support/checkin-case.js';
import type { PortalClient } from '../support/portal-client.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';
import { CheckinDevice } from './support/checkin-device.js';
import { deviceDump } from './support/device-dump.js';
import { NetworkCable } from './support/network-cable.js';
import { TestBrowser } from './support/test-browser.js';

const NAMES = [
  '欧阳若兰（演示）',
  '司马青（演示）',
  '诸葛明（演示）',
  '上官云（演示）',
  '东方晓（演示）',
  '南宫雨（演示）',
];

/** R20, R21, R45: the check-in page on devices whose network is really cut. */
describe('check-in without a network', () => {
  let portal: TestPortal;
  let browser: TestBrowser;
  let cable: NetworkCable;
  let host: PortalClient;
  let activityId: string;
  let tickets: readonly Ticket[];
  const clock = new FakeClock();

  beforeAll(async () => {
    portal = await startTestPortal({ clock, env: { STAR_REQUESTS_PER_MINUTE: '0' } });
    host = await portal.client('district_admin');
    cable = await NetworkCable.lay(portal.url);
    browser = await TestBrowser.open(cable.url);
  });
  beforeEach(async () => {
    cable.mend();
    ({ activityId, tickets } = await checkinCase(portal, NAMES));
  });
  afterAll(async () => {
    await browser.close();
    await cable.remove();
    await portal.close();
  });

  const code = (index: number): string => tickets[index]!.code;
  const device = (): Promise<CheckinDevice> =>
    CheckinDevice.open(browser, cable, activityId, { viewport: 'phone', cookies: host.cookies });
  const readyDevice = async (label = '一号门'): Promise<CheckinDevice> => {
    const door = await device();
    await door.setUp(label);
    return door;
  };
  /** What the server holds: who came, and what is to be looked at. */
  const held = () =>
    portal.asSystem(async () => {
      const queries = portal.get(AttendanceQueries);
      const [guests, conflicts] = [
        await queries.guests(activityId, 1),
        await queries.conflicts(activityId, 1),
      ];
      return {
        came: guests.rows.map(({ personName }) => personName).sort(),
        conflicts: conflicts.rows.map(({ kind, personName }) => `${kind} ${personName}`).sort(),
        at: guests.rows.map(({ attendedAt }) => attendedAt.toISOString().slice(0, 16)),
      };
    });

  it('gives verdicts, survives being killed in the middle of its queue, and brings everything afterwards', async () => {
    await sealNames(portal, activityId);
    const door = await readyDevice();
    await door.cutNetwork();
    expect(await door.present(code(0))).toBe('welcome');
    expect(await door.present(code(0).toLowerCase())).toBe('again');
    expect(await door.present('0000-0000-0000-0000')).toBe('refuse');
    expect(await door.presentName('司马青（演示）', tickets[1]!.phoneTail)).toBe('welcome');
    expect(await door.presentName('司马青（演示）', '9999')).toBe('refuse');
    expect(await door.waiting()).toBe(2);

    await door.killAndReopen();
    expect(await door.waiting()).toBe(2);
    expect(await door.present(code(1))).toBe('again');
    expect(await door.present(code(2))).toBe('welcome');
    expect(await door.walkIn('令狐初（演示）', '13900001234')).toBe('welcome');
    expect(await door.waiting()).toBe(4);
    expect(await held()).toMatchObject({ came: [] });

    await door.restoreNetwork();
    await door.allSent();
    expect(await held()).toEqual({
      came: [NAMES[0], NAMES[1], NAMES[2], '令狐初（演示）'].sort(),
      conflicts: [],
      // by the server's clock, which is hours apart from this browser's
      at: Array.from({ length: 4 }, () => '2026-11-20T02:00'),
    });
    await door.close();
  });

  it('brings each scan once when the network dies between the server and its answer', async () => {
    const door = await readyDevice();
    await door.loseNextAnswer();
    expect(await door.present(code(0))).toBe('welcome');
    await door.answerLost();
    expect(await held()).toMatchObject({ came: [NAMES[0]] });
    expect(await door.waiting()).toBe(1);
    expect(await door.present(code(1))).toBe('welcome');
    await door.allSent();
    expect(await held()).toMatchObject({ came: [NAMES[0], NAMES[1]].sort(), conflicts: [] });
    await door.close();
  });

  it('makes one attendance and one conflict of a guest at two devices', async () => {
    const [one, other] = [await readyDevice('一号门'), await readyDevice('二号门')];
    for (const door of [one, other]) await door.cutNetwork();
    for (const door of [one, other]) expect(await door.present(code(3))).toBe('welcome');
    for (const door of [one, other]) {
      await door.restoreNetwork();
      await door.allSent();
    }
    expect(await held()).toMatchObject({ came: [NAMES[3]], conflicts: [`double ${NAMES[3]!}`] });
    expect(await other.page.text('#conflicts')).toBe('1 处要核对');
    expect(await other.present(code(4))).toBe('welcome');
    await other.allSent();
    await one.hears(() => one.present(code(4)));
    await one.close();
    await other.close();
  });

  it('lets a guest in whose cancellation came too late, and asks about one it knows of', async () => {
    const door = await readyDevice();
    await door.cutNetwork();
    await cancel(tickets[0]!);
    expect(await door.present(code(0))).toBe('welcome');
    await door.restoreNetwork();
    await door.allSent();
    expect(await held()).toMatchObject({ came: [NAMES[0]], conflicts: [`cancelled ${NAMES[0]!}`] });
    await door.close();

    await cancel(tickets[1]!);
    const later = await readyDevice();
    expect(await later.present(code(1))).toBe('ask');
    await later.decide('send-away');
    expect(await later.present(code(1))).toBe('ask');
    await later.decide('admit');
    await later.allSent();
    expect(await held()).toMatchObject({ came: [NAMES[0], NAMES[1]].sort() });
    await later.close();
  });

  it('takes the last guest back, also before anybody heard of them', async () => {
    const door = await readyDevice();
    await door.cutNetwork();
    expect(await door.present(code(0))).toBe('welcome');
    await door.undo();
    expect(await door.present(code(1))).toBe('welcome');
    await door.restoreNetwork();
    await door.allSent();
    expect(await held()).toMatchObject({ came: [NAMES[1]], conflicts: [] });
    expect(await door.present(code(0))).toBe('welcome');
    await door.close();
  });

  it('keeps no name and no telephone number on the device', async () => {
    await sealNames(portal, activityId);
    const door = await readyDevice();
    await door.cutNetwork();
    await door.present(code(0));
    await door.presentName(NAMES[1]!, tickets[1]!.phoneTail);
    await door.walkIn('令狐初（演示）', '13900001234');
    expect(await door.waiting()).toBe(3);
    const dump = await deviceDump(door.page.page);
    for (const place of ['star-checkin/rosters', 'star-checkin/scans', 'cache /checkin/'])
      expect([place, dump.includes(place)]).toEqual([place, true]);
    const phones = NAMES.map((_, index) => `1380000000${index + 1}`);
    for (const secret of [
      ...NAMES,
      ...NAMES.map((name) => name.slice(0, 2)),
      ...phones,
      '令狐初',
      '13900001234',
    ])
      expect([secret, dump.includes(secret)]).toEqual([secret, false]);
    for (const ticket of tickets)
      expect([ticket.code, dump.includes(ticket.code)]).toEqual([ticket.code, false]);
    await door.close();
  });

  it('forgets its roster when the host switches it off, keeps its scans, and brings them once it may again', async () => {
    const door = await readyDevice('丢失的手机');
    await door.cutNetwork();
    await door.present(code(0));
    const [lost] = await portal.asSystem(() => portal.get(AttendanceQueries).devices(activityId));
    await host.post(`/activities/${activityId}/attendance/devices/${lost!.id}/revoke`);
    await door.restoreNetwork();
    await door.page.page.waitForSelector('#setup:not([hidden])');
    expect(await door.page.text('#setup-reason')).toContain('主办方已停用这台设备');
    const dump = await deviceDump(door.page.page);
    expect(dump).not.toContain('"entries"');
    expect(await held()).toMatchObject({ came: [] });
    await door.setUp('找回的手机');
    await door.allSent();
    expect(await held()).toMatchObject({ came: [NAMES[0]] });
    await door.close();
  });

  it('takes over a new version when the host says so, with its queue', async () => {
    const door = await readyDevice();
    await door.present(code(0));
    await door.allSent();
    const build = portal.get(CheckinBuild);
    const newer = jest.spyOn(build, 'name', 'get').mockReturnValue('newer-build');
    await door.loseNextAnswer();
    await door.present(code(1));
    await door.answerLost();
    expect(await door.waiting()).toBe(1);
    await door.lookForUpdate();
    await door.page.page.waitForSelector('#update:not([hidden])');
    await Promise.all([door.page.page.waitForNavigation(), door.page.page.click('#update-now')]);
    await door.page.page.waitForSelector('#work:not([hidden])');
    expect(await door.present(code(0))).toBe('again');
    expect(await door.caches()).toEqual(['star-checkin-newer-build']);
    await door.allSent();
    expect(await held()).toMatchObject({ came: [NAMES[0], NAMES[1]].sort(), conflicts: [] });
    newer.mockRestore();
    await door.close();
  });

  const cancel = (ticket: Ticket) =>
    portal.database.asOwner(
      `UPDATE registrations.registrations SET status = 'cancelled', ended_by = 'guest' WHERE id = $1`,
      [ticket.registrationId],
    );
});
