import { LOCALES } from '#views';
import { sampleCase } from '../support/sample-case.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';
import { expectSoundPage } from './support/expect-sound-page.js';
import { TestBrowser, type Viewport } from './support/test-browser.js';

const VIEWS = LOCALES.flatMap((locale) =>
  (['phone', 'desktop'] as Viewport[]).map((viewport) => ({ locale, viewport })),
);
const PAGES = [
  '/workbench',
  '/assessment/profile',
  '/assessment/A',
  '/assessment/C',
  '/assessment/check',
  '/plan',
] as const;

describe('the chair’s pages in a browser', () => {
  let portal: TestPortal;
  let browser: TestBrowser;

  beforeAll(async () => {
    portal = await startTestPortal();
    await sampleCase(portal);
    browser = await TestBrowser.open(portal.url);
  });
  afterAll(async () => {
    await browser.close();
    await portal.close();
  });

  it.each(VIEWS)('are sound: $locale, $viewport', async ({ locale, viewport }) => {
    const { cookies } = await portal.client('union_chair');
    const page = await browser.openPage({ locale, viewport, cookies });
    for (const path of PAGES) {
      expect([path, await page.visit(path)]).toEqual([path, 200]);
      await page.screenshot(`chair${path.replaceAll('/', '-')}-${locale}-${viewport}`);
      await expectSoundPage(page);
    }
    await page.close();
  });
});
