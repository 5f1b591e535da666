import { AdoptDefaultCatalogue, PublishCatalogue } from '#catalogue';
import { principalOf } from '#identity';
import { LOCALES } from '#views';
import { TestPortal } from '../support/test-portal.js';
import { expectSoundPage } from './support/expect-sound-page.js';
import { TestBrowser, type Viewport } from './support/test-browser.js';

const VIEWS = LOCALES.flatMap((locale) =>
  (['phone', 'desktop'] as Viewport[]).map((viewport) => ({ locale, viewport })),
);

describe('public pages in a browser', () => {
  let portal: TestPortal;
  let browser: TestBrowser;

  beforeAll(async () => {
    portal = await TestPortal.start({});
    await portal.asSystem(async () => {
      const admin = principalOf('district_admin', portal.districtId);
      const id = await portal.get(AdoptDefaultCatalogue).execute(admin);
      await portal.get(PublishCatalogue).execute(admin, { id, rowVersion: 1 });
    });
    browser = await TestBrowser.open(portal.url);
  });
  afterAll(() => portal.close());
  afterAll(() => browser.close());

  describe.each(VIEWS)('$locale, $viewport', (view) => {
    it.each(['/catalogue', '/feedback', '/login', '/nowhere'])('%s is sound', async (path) => {
      const page = await browser.openPage(view);
      await page.visit(path);
      await expectSoundPage(page);
      await page.screenshot(`public${path.replaceAll('/', '-')}-${view.locale}-${view.viewport}`);
      await page.close();
    });
  });
});
