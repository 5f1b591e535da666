import { LOCALES } from '#views';
import { addReceipt, apply, openProgramme, seedPortalMember } from '../support/grant-steps.js';
import type { PortalClient } from '../support/portal-client.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';
import { expectSoundPage } from './support/expect-sound-page.js';
import { TestBrowser, type Viewport } from './support/test-browser.js';

const VIEWS = LOCALES.flatMap((locale) =>
  (['phone', 'desktop'] as Viewport[]).map((viewport) => ({ locale, viewport })),
);
/** Most states in two of them: every size and every language is there. */
const TWO_VIEWS = VIEWS.filter(({ locale, viewport }) => (locale === 'zh-CN') === (viewport === 'phone'));
const TODAY = { on: '2026-11-20' };

/** The pages of grants, with one application at every step. */
describe('the pages of grants in a browser', () => {
  let portal: TestPortal;
  let browser: TestBrowser;
  let admin: PortalClient;
  let leader: PortalClient;
  let chair: PortalClient;
  let programme: string;
  let grant: string;

  beforeAll(async () => {
    portal = await startTestPortal();
    browser = await TestBrowser.open(portal.url);
    admin = await portal.client('district_admin');
    leader = await portal.client('district_leader');
    chair = await portal.client('union_chair');
  });
  afterAll(async () => {
    await browser.close();
    await portal.close();
  });

  /** Looks at the pages; with SCREENSHOTS set, keeps the pictures. */
  async function look(
    client: PortalClient,
    pages: Readonly<Record<string, string>>,
    views = TWO_VIEWS,
  ): Promise<void> {
    for (const { locale, viewport } of views) {
      const page = await browser.openPage({ locale, viewport, cookies: client.cookies });
      for (const [name, path] of Object.entries(pages)) {
        expect([path, await page.visit(path)]).toEqual([path, 200]);
        await expectSoundPage(page);
        if (process.env['SCREENSHOTS']) await page.screenshot(`grants-${name}-${viewport}-${locale}`);
      }
      await page.close();
    }
  }

  it('are sound before there is anything', async () => {
    await look(chair, { 'mine-empty': '/grants' });
    await look(admin, { 'desk-empty': '/grants', new: '/grants/programmes/new' });
  });

  it('are sound while a union applies', async () => {
    programme = await openProgramme(admin);
    await look(chair, { 'mine-not-yet': '/grants' });
    await seedPortalMember(portal);
    await look(chair, { 'mine-open': '/grants', 'programme-union': programme });
    await look(admin, { edit: `${programme}/edit` });
    grant = (await chair.post(`${programme}/apply`)).location ?? '';
    await look(chair, { draft: grant }, VIEWS);
    await apply(chair, programme);
  });

  it('are sound while two persons decide', async () => {
    await look(admin, { desk: '/grants', check: grant });
    await admin.post(`${grant}/check`, { decision: 'check' });
    await look(leader, { approval: grant }, VIEWS);
    await leader.post(`${grant}/decide`, { decision: 'approve' });
  });

  it('are sound while money is paid, spent and accounted for', async () => {
    await look(admin, { pay: grant });
    await admin.post(`${grant}/payments`, { ...TODAY, tranche: '1', voucher: '记字1号' });
    await addReceipt(chair, grant);
    await look(chair, { spend: grant, 'mine-running': '/grants' });
    const summary = '托管班办了六周，慰问高温岗位 126 人（演示）';
    await chair.post(`${grant}/report`, { summary, 'sums.c1': '3000.50', unspent: '2999.50' });
    await look(admin, { accept: grant });
    await admin.post(`${grant}/report/decide`, { decision: 'accept' });
    await look(admin, { back: grant });
    await admin.post(`${grant}/returns`, { ...TODAY, amount: '2999.50', voucher: '收字1号' });
    await look(chair, { settled: grant, 'mine-settled': '/grants' });
    await look(admin, { programme });
  });

  it.each(TWO_VIEWS)(
    'say what is wrong beside the field: $locale, $viewport',
    async ({ locale, viewport }) => {
      const second = await openProgramme(admin, { name: `${locale} ${viewport}（演示）` });
      const { location } = await chair.post(`${second}/apply`);
      const page = await browser.openPage({ locale, viewport, cookies: chair.cookies });
      await page.visit(location ?? '');
      await page.fill('#application-budget\\.c1', '一百');
      await page.follow('button[formaction$="/submit"]');
      await expectSoundPage(page);
      expect(
        await page.page.$eval('#application-budget\\.c1', (one) => (one as HTMLInputElement).value),
      ).toBe('一百');
      expect(await page.page.$('#application-budget\\.c1-error')).not.toBeNull();
      if (process.env['SCREENSHOTS']) await page.screenshot(`grants-errors-${viewport}-${locale}`);
      await page.close();
    },
  );
});
