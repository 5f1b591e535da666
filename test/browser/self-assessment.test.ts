import { sampleCase } from '../support/sample-case.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';
import type { BrowserPage } from './support/browser-page.js';
import { TestBrowser } from './support/test-browser.js';

const FIELD = '#A2\\.3-good_deeds_done';

/** The chair at work: what is typed is scored at once, saved by itself, and never lost. */
describe('answering in a browser', () => {
  let portal: TestPortal;
  let browser: TestBrowser;
  let id: string;
  let chair: { username: string; password: string };

  beforeAll(async () => {
    portal = await startTestPortal();
    id = (await sampleCase(portal)).assessmentId;
    chair = await portal.account('union_chair');
    browser = await TestBrowser.open(portal.url);
  });
  afterAll(async () => {
    await browser.close();
    await portal.close();
  });

  async function openSheet(): Promise<BrowserPage> {
    const client = await portal.client();
    await client.logIn(chair);
    const page = await browser.openPage({ cookies: client.cookies });
    await page.visit('/assessment/A');
    await page.page.waitForResponse((answer) => answer.url().includes('/catalogue?'));
    return page;
  }
  const stored = async (): Promise<unknown> => {
    const [row] = await portal.database.asOwner<{ value: number | null }>(
      `SELECT (answers->'A2.3'->'values'->>'good_deeds_done')::int AS value FROM assessment.assessments WHERE id = $1`,
      [id],
    );
    return row!.value;
  };
  const saved = (page: BrowserPage) =>
    page.page.waitForSelector('#save-state.save-state-saved', { timeout: 15_000 });
  const type = async (page: BrowserPage, value: string): Promise<void> => {
    await page.page.$eval('#save-state', (state) => {
      state.className = 'save-state';
    });
    await page.fill(FIELD, value);
  };

  it('shows the points at once and the server’s when it is saved', async () => {
    const page = await openSheet();
    await type(page, '1');
    await page.page.waitForFunction(
      () => document.querySelector('#A2\\.3 [data-card="score"]')?.textContent === '0.30',
    );
    await saved(page);
    expect(await stored()).toBe(1);
    expect(await page.text('#A2\\.3 [data-card="next"]')).toContain('0.6');
    expect(await page.text('#save-state')).toMatch(/已保存 \d\d:\d\d/);
    expect(page.problems).toEqual([]);
    await page.close();
  });

  it('keeps a wrong value with its message, and takes the right one', async () => {
    const page = await openSheet();
    await type(page, '-1');
    await page.page.waitForSelector(`#A2\\.3 [data-live-error]`, { timeout: 15_000 });
    expect(await page.text('#A2\\.3 [data-live-error]')).toContain('不能为负数');
    expect(await page.page.$eval(FIELD, (field) => (field as HTMLInputElement).value)).toBe('-1');
    expect(await stored()).toBe(1);
    await type(page, '2');
    await saved(page);
    expect(await page.page.$('#A2\\.3 [data-live-error]')).toBeNull();
    expect(await stored()).toBe(2);
    await page.close();
  });

  it('keeps what is typed without a network through a killed page, and saves it later', async () => {
    const page = await openSheet();
    await page.page.setOfflineMode(true);
    await type(page, '3');
    await page.page.waitForSelector('#save-state.save-state-offline', { timeout: 15_000 });
    expect(await page.text('#save-state')).toContain('离线，已存本机');
    expect(await stored()).toBe(2);
    const tab = await page.page.browserContext().newPage();
    await page.page.close();
    await tab.goto(`${portal.url}/assessment/A`);
    await tab.waitForSelector('#save-state.save-state-saved', { timeout: 15_000 });
    expect(await stored()).toBe(3);
    expect(await tab.$eval(FIELD, (field) => (field as HTMLInputElement).value)).toBe('3');
    await tab.browserContext().close();
  });

  it('shows two devices on one field side by side and lets the person choose', async () => {
    const [one, other] = [await openSheet(), await openSheet()];
    await type(one, '4');
    await saved(one);
    await type(other, '5');
    await other.page.waitForSelector('#A2\\.3 .conflict', { timeout: 15_000 });
    expect(await stored()).toBe(4);
    expect(await other.text('#A2\\.3 .conflict')).toContain('4');
    const [, mine] = await other.page.$$('#A2\\.3 .conflict button');
    await mine!.click();
    await saved(other);
    expect(await stored()).toBe(5);
    await one.close();
    await other.close();
  });

  it('keeps what was typed when the session has ended, and sends it after the next log-in', async () => {
    const page = await openSheet();
    const cookies = await page.page.browserContext().cookies();
    await page.page.browserContext().deleteCookie(...cookies);
    await type(page, '6');
    await page.page.waitForSelector('#A2\\.3 [data-live-error] a', { timeout: 15_000 });
    expect(await page.text('#A2\\.3 [data-live-error]')).toContain('登录已过期');
    expect(await stored()).toBe(5);
    const client = await portal.client();
    await client.logIn(chair);
    await page.page
      .browserContext()
      .setCookie(
        ...client.cookies.map(({ name, value }) => ({ name, value, domain: 'localhost', path: '/' })),
      );
    await page.page.waitForSelector('#save-state.save-state-saved', { timeout: 30_000 });
    expect(await stored()).toBe(6);
    await page.close();
  });

  it('moves between indicators with the arrow keys', async () => {
    const page = await openSheet();
    await page.page.keyboard.press('ArrowDown');
    await page.page.keyboard.press('ArrowDown');
    expect(await page.page.evaluate(() => document.activeElement?.id)).toBe('A1.2');
    await page.page.keyboard.press('ArrowUp');
    expect(await page.page.evaluate(() => document.activeElement?.id)).toBe('A1.1');
    await page.close();
  });

  it('works without scripts: saving, confirming, and two devices on one field', async () => {
    const client = await portal.client();
    await client.logIn(chair);
    const page = await browser.openPage({ cookies: client.cookies, javascript: false });
    await page.visit('/assessment/A');
    const other = await client.api('PUT', `/api/v1/assessments/${id}/answers/A2.3`, {
      version: await version(),
      values: { good_deeds_done: 7 },
    });
    expect(other.status).toBe(200);
    await page.page.$eval(FIELD, (field) => {
      (field as HTMLInputElement).value = '8';
    });
    await page.follow('form[data-answer="A2.3"] button');
    expect(await page.text('#A2\\.3 .conflict')).toContain('7');
    expect(await stored()).toBe(7);
    await page.follow('form[data-answer="A2.3"] button');
    expect(await stored()).toBe(8);
    await page.close();
  });

  async function version(): Promise<number> {
    const [row] = await portal.database.asOwner<{ version: number }>(
      `SELECT (answers->'A2.3'->>'version')::int AS version FROM assessment.assessments WHERE id = $1`,
      [id],
    );
    return row!.version;
  }
});
