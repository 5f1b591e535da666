import { LOCALES } from '#views';
import type { PortalClient } from '../support/portal-client.js';
import { TestPortal } from '../support/test-portal.js';
import { expectSoundPage } from './support/expect-sound-page.js';
import { TestBrowser, type Viewport } from './support/test-browser.js';

const VIEWS = LOCALES.flatMap((locale) =>
  (['phone', 'desktop'] as Viewport[]).map((viewport) => ({ locale, viewport })),
);
const PATHS = ['/account', '/sessions', '/accounts', '/accounts?q=nobody', '/accounts/new'];

describe('pages of accounts in a browser', () => {
  let portal: TestPortal;
  let browser: TestBrowser;
  let operator: PortalClient;
  let account: string;

  beforeAll(async () => {
    portal = await TestPortal.start({});
    operator = await portal.client('operator');
    await portal.client('auditor');
    const { userId } = await portal.account('union_chair');
    account = `/accounts/${userId}`;
    await operator.api('POST', '/api/v1/me/tokens', { name: '人事系统', scopes: ['jobs.view'], days: 9 });
    browser = await TestBrowser.open(portal.url);
  });
  afterAll(() => portal.close());
  afterAll(() => browser.close());

  describe.each(VIEWS)('$locale, $viewport', (view) => {
    it.each([...PATHS, 'one account'])('%s is sound', async (name) => {
      const path = name === 'one account' ? account : name;
      const page = await browser.openPage({ ...view, cookies: operator.cookies });
      expect(await page.visit(path)).toBe(200);
      await expectSoundPage(page);
      await page.screenshot(`identity-${name.replaceAll(/\W+/g, '-')}-${view.locale}-${view.viewport}`);
      await page.close();
    });

    it('a form with mistakes is sound, and the focus is on what is wrong', async () => {
      const page = await browser.openPage({ ...view, cookies: operator.cookies });
      await page.visit('/accounts/new');
      await page.fill('#name', '周敏（演示）');
      const button = 'main form[action="/accounts"] .btn-primary';
      await page.page.$eval(button, (element) => {
        element.scrollIntoView({ block: 'center' }); // off the bar at the bottom of a phone
      });
      await page.follow(button);
      await expectSoundPage(page);
      expect(await page.page.evaluate(() => document.activeElement?.className)).toContain('error-summary');
      await page.screenshot(`identity-mistakes-${view.locale}-${view.viewport}`);
      await page.close();
    });
  });

  it('the log-in leads to the rail of the role, by keyboard alone', async () => {
    const { username, password } = await portal.account('operator');
    const page = await browser.openPage();
    await page.visit('/accounts');
    expect(page.path).toBe('/login?next=%2Faccounts');
    await page.page.focus('#username');
    await page.page.keyboard.type(username);
    await page.page.keyboard.press('Tab');
    await page.page.keyboard.type(password);
    await Promise.all([page.page.waitForNavigation(), page.page.keyboard.press('Enter')]);
    expect(page.path).toBe('/accounts');
    expect(await page.text('.rail')).toContain('账号');
    await page.close();
  });

  it('an account is made, its one-time password shown, used and changed', async () => {
    const page = await browser.openPage({ cookies: operator.cookies });
    await page.visit('/accounts/new');
    await page.fill('#name', '新同事（演示）');
    await page.fill('#username', 'newcomer');
    await page.page.select('#role', 'district_leader');
    await page.follow('main form[action="/accounts"] .btn-primary');
    const password = await page.text('.secret');
    await expectSoundPage(page);
    await page.close();

    const own = await browser.openPage();
    await own.visit('/login');
    await own.fill('#username', 'newcomer');
    await own.fill('#password', password);
    await own.follow('main form[action="/login"] .btn-primary');
    expect(own.path).toBe('/account');
    await expectSoundPage(own);
    await own.fill('#current', password);
    await own.fill('#password', '一个全新的长密码九');
    await own.fill('#again', '一个全新的长密码九');
    await own.follow('main form[action="/account/password"] .btn-primary');
    expect(await own.text('main')).toContain('至少 10 个字');
    await expectSoundPage(own);
    await own.close();
  });

  it.each(['phone', 'desktop'] as const)('the API documentation, %s', async (viewport) => {
    const page = await browser.openPage({ viewport, locale: 'en' });
    await page.visit('/api/docs');
    expect(await page.text('main')).toContain('/api/v1/assessments/{id}/answers/{code}');
    await expectSoundPage(page);
    await page.screenshot(`identity-api-docs-${viewport}`);
    await page.close();
  });
});
