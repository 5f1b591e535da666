import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ticket } from '#checkin';
import { LOCALES } from '#views';
import { checkinCase } from '../support/checkin-case.js';
import type { PortalClient } from '../support/portal-client.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';
import { CheckinDevice } from './support/checkin-device.js';
import { expectSoundPage } from './support/expect-sound-page.js';
import { NetworkCable } from './support/network-cable.js';
import { filmTicket } from './support/ticket-film.js';
import { type PageOptions, TestBrowser, type Viewport } from './support/test-browser.js';

const NAMES = ['欧阳若兰', '司马青', '诸葛明', '上官云', '东方晓', '南宫雨'].map((name) => `${name}（演示）`);
const [FILMED, CANCELLED] = [4, 5];
const VIEWS = LOCALES.flatMap((locale) =>
  (['phone', 'desktop'] as Viewport[]).map((viewport) => ({ locale, viewport })),
).map((view, guest) => ({ ...view, guest }));

/** Every state of the check-in page and of the host's page, to be read, heard and worked by everybody. */
describe('check-in to look at', () => {
  let portal: TestPortal;
  let browser: TestBrowser;
  let cable: NetworkCable;
  let host: PortalClient;
  let activityId: string;
  let tickets: readonly Ticket[];
  const films = mkdtempSync(join(tmpdir(), 'star-film-'));

  beforeAll(async () => {
    portal = await startTestPortal({ env: { STAR_REQUESTS_PER_MINUTE: '0' } });
    host = await portal.client('district_admin');
    cable = await NetworkCable.lay(portal.url);
    ({ activityId, tickets } = await checkinCase(portal, NAMES));
    const film = join(films, 'ticket.y4m');
    filmTicket(film, tickets[FILMED]!.code);
    browser = await TestBrowser.open(cable.url, [
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await cable.remove();
    await portal.close();
    rmSync(films, { recursive: true });
  });

  const open = (options: PageOptions): Promise<CheckinDevice> =>
    CheckinDevice.open(browser, cable, activityId, { ...options, cookies: host.cookies });
  const cancel = (ticket: Ticket) =>
    portal.database.asOwner(
      `UPDATE registrations.registrations SET status = 'cancelled', ended_by = 'guest' WHERE id = $1`,
      [ticket.registrationId],
    );

  it.each(VIEWS)('is sound in every state: $locale, $viewport', async ({ locale, viewport, guest }) => {
    const scheme = viewport === 'phone' && locale === 'en' ? 'dark' : 'light';
    const door = await open({ locale, viewport, scheme });
    const look = async (state: string): Promise<void> => {
      await expectSoundPage(door.page);
      if (process.env['SCREENSHOTS']) await door.page.screenshot(`checkin-${state}-${viewport}-${locale}`);
    };
    await look('setup');
    await door.setUp(`${viewport} ${locale}`);
    await look('ready');
    expect(await door.present(tickets[guest]!.code)).toBe('welcome');
    await look('verdict');
    await door.cutNetwork();
    await door.present('0000000000000000');
    await look('unknown');
    await door.openWay('name');
    await look('name');
    await door.openWay('guest');
    await door.page.page.click('#guest-form button');
    await look('guest');
    await door.page.page.click('#undo');
    await door.page.page.waitForSelector('#undo-dialog[open]');
    await look('undo');
    await door.restoreNetwork();
    await door.close();
  });

  it('asks the host about who is not expected', async () => {
    await cancel(tickets[CANCELLED]!);
    const door = await open({ viewport: 'phone' });
    await door.setUp();
    expect(await door.present(tickets[CANCELLED]!.code)).toBe('ask');
    await expectSoundPage(door.page);
    if (process.env['SCREENSHOTS']) await door.page.screenshot('checkin-ask');
    await door.decide('admit');
    await door.allSent();
    await door.close();
  });

  it('reads a ticket held before the camera, without a network', async () => {
    const door = await open({ viewport: 'phone' });
    await door.setUp();
    await door.cutNetwork();
    await door.openWay('camera');
    await door.page.page.waitForSelector('#verdict[data-tone="welcome"]');
    expect(await door.page.text('#verdict-person')).toBe(NAMES[FILMED]);
    await expectSoundPage(door.page);
    if (process.env['SCREENSHOTS']) await door.page.screenshot('checkin-camera');
    await door.restoreNetwork();
    await door.allSent();
    await door.close();
  });

  it('can be installed', async () => {
    const door = await open({ viewport: 'phone' });
    await door.setUp();
    const session = await door.page.page.createCDPSession();
    const { errors } = await session.send('Page.getAppManifest');
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    const found = installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito');
    expect({ errors, found }).toEqual({ errors: [], found: [] });
    await door.close();
  });

  it.each(VIEWS)('the host’s page is sound with conflicts and scanners: $locale, $viewport', async (view) => {
    const page = await browser.openPage({ ...view, cookies: host.cookies });
    const path = `/activities/${activityId}/attendance`;
    expect(await page.visit(path)).toBe(200);
    await page.page.$$eval('details.confirm', (all) => {
      for (const details of all) details.open = true;
    });
    await expectSoundPage(page);
    if (process.env['SCREENSHOTS']) await page.screenshot(`attendance-open-${view.viewport}-${view.locale}`);
    await page.visit(path);
    if (process.env['SCREENSHOTS']) await page.screenshot(`attendance-${view.viewport}-${view.locale}`);
    const [row] = await portal.database.asOwner<{ code: string }>(
      'SELECT certificate_code AS code FROM attendance.attendances LIMIT 1',
    );
    expect(await page.visit(`/attendance/${row!.code}`)).toBe(200);
    await expectSoundPage(page);
    if (process.env['SCREENSHOTS']) await page.screenshot(`attendance-proof-${view.viewport}-${view.locale}`);
    await page.close();
  });
});
