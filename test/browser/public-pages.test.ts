import { AdoptDefaultCatalogue, PublishCatalogue } from '#catalogue';
import { principalOf } from '#identity';
import { LOCALES } from '#views';
import type { ResponseForRequest } from 'puppeteer-core';
import { seedAward } from '../support/seed-award.js';
import { TestPortal } from '../support/test-portal.js';
import { expectSoundPage } from './support/expect-sound-page.js';
import { TestBrowser, type Viewport } from './support/test-browser.js';

const VIEWS = LOCALES.flatMap((locale) =>
  (['phone', 'desktop'] as Viewport[]).map((viewport) => ({ locale, viewport })),
);
const CODE = 'K3M97QXT04ZB';
const PATHS = [
  '/',
  '/register',
  '/register?q=nobody',
  '/verify',
  `/verify/${CODE}`,
  '/verify/UNKNOWN',
  '/catalogue',
  '/feedback',
  '/login',
  '/nowhere',
];

describe('public pages in a browser', () => {
  let portal: TestPortal;
  let browser: TestBrowser;
  let unionId: string;

  beforeAll(async () => {
    portal = await TestPortal.start({});
    await portal.asSystem(async () => {
      const admin = principalOf('district_admin', portal.districtId);
      const id = await portal.get(AdoptDefaultCatalogue).execute(admin);
      await portal.get(PublishCatalogue).execute(admin, { id, rowVersion: 1 });
    });
    unionId = await seedAward(portal, { code: CODE, star: 3 });
    browser = await TestBrowser.open(portal.url);
  });
  afterAll(() => portal.close());
  afterAll(() => browser.close());

  describe.each(VIEWS)('$locale, $viewport', (view) => {
    it.each(PATHS)('%s is sound', async (path) => {
      const page = await browser.openPage(view);
      await page.visit(path);
      await expectSoundPage(page);
      await page.screenshot(`public${path.replaceAll(/\W/g, '-')}-${view.locale}-${view.viewport}`);
      await page.close();
    });
  });

  it.each(['phone', 'desktop'] as const)(
    'from the home page to a checked certificate, on a %s',
    async (viewport) => {
      const page = await browser.openPage({ viewport });
      await page.visit('/');
      await page.follow('.star-counts a[href="/register?star=3"]');
      await page.follow(`a[href="/unions/${unionId}"]`);
      await expectSoundPage(page);
      await page.follow('main .btn');
      expect(await page.text('main')).toContain('证书真实有效');
      await page.close();
    },
  );

  it('changes the language and stays where it is', async () => {
    const page = await browser.openPage();
    await page.visit('/register?star=3');
    await page.follow('.language button');
    expect(page.path).toBe('/register?star=3');
    expect(await page.text('h1')).toBe('Star union register');
    await page.close();
  });

  it('looks as it is typed, without loading the page anew, and the address follows', async () => {
    const page = await browser.openPage();
    await page.visit('/register');
    await page.fill('#q', 'nobody');
    await page.page.waitForFunction(() => location.search.includes('q=nobody'));
    expect(await page.text('#results')).toContain('没有符合条件的星级工会');
    await expectSoundPage(page);
    await page.close();
  });

  it('says so when a partial request is refused or lost, and keeps the page', async () => {
    const page = await browser.openPage();
    await page.visit('/register');
    const answers: (() => Partial<ResponseForRequest> | null)[] = [
      () => ({
        status: 429,
        contentType: 'text/html',
        body: '<div class="alert alert-danger">稍后再试</div>',
      }),
      () => ({ status: 502, contentType: 'text/html', body: '<html><h1>Bad gateway</h1></html>' }),
      () => null,
    ];
    await page.page.setRequestInterception(true);
    page.page.on('request', (request) => {
      const answer = request.url().includes('/register?') ? answers.shift() : undefined;
      if (!answer) void request.continue();
      else void (answer() ? request.respond(answer() ?? {}) : request.abort());
    });
    for (const [typed, said] of [
      ['a', '稍后再试'],
      ['ab', '没有成功'],
      ['abc', '离线'],
    ] as const) {
      await page.fill('#q', typed);
      await page.page.waitForFunction(
        (text) => document.querySelector('.flash-slot')?.textContent.includes(text),
        {},
        said,
      );
      expect(await page.text('#results')).toContain('明德精密工会');
    }
    await page.close();
  });

  it('needs no scripts', async () => {
    const page = await browser.openPage({ javascript: false });
    await page.visit('/register');
    await page.page.type('#q', 'nobody');
    await page.follow('form.filter button');
    expect(await page.text('#results')).toContain('没有符合条件的星级工会');
    await page.close();
  });

  it('takes the focus to the first error of a form', async () => {
    const page = await browser.openPage();
    await page.visit('/feedback');
    await page.follow('main button');
    expect(await page.page.evaluate(() => document.activeElement?.className)).toContain('error-summary');
    await page.page.click('.error-summary a');
    expect(await page.page.evaluate(() => document.activeElement?.id)).toBe('text');
    await page.close();
  });

  it('comes in under 150 KB on the first view', async () => {
    const page = await browser.openPage();
    const session = await page.page.createCDPSession();
    await session.send('Network.enable');
    for (const path of ['/', '/catalogue', '/register']) {
      let bytes = 0;
      const count = ({ encodedDataLength }: { encodedDataLength: number }): void => {
        bytes += encodedDataLength;
      };
      await session.send('Network.clearBrowserCache');
      session.on('Network.loadingFinished', count);
      await page.visit(path);
      session.off('Network.loadingFinished', count);
      expect({ path, small: bytes > 0 && bytes < 150_000 }).toEqual({ path, small: true });
    }
    await page.close();
  });
});
