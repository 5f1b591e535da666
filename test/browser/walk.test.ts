import { LOCALES } from '#views';
import type { Role } from '#identity';
import { sampleCase } from '../support/sample-case.js';
import type { PortalClient } from '../support/portal-client.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';
import type { BrowserPage } from './support/browser-page.js';
import { expectSoundPage } from './support/expect-sound-page.js';
import { TestBrowser, type Viewport } from './support/test-browser.js';

const VIEWS = LOCALES.flatMap((locale) =>
  (['phone', 'desktop'] as Viewport[]).map((viewport) => ({ locale, viewport })),
);
const REASON = '现场核对（演示）';

/** From the prepared self-assessment to the star in the register, everybody in a browser of their own. */
describe.each(VIEWS)('the whole walk, $locale, $viewport', ({ locale, viewport }) => {
  let portal: TestPortal;
  let browser: TestBrowser;
  let id: string;
  const clients = new Map<Role, PortalClient>();

  beforeAll(async () => {
    portal = await startTestPortal({ work: true });
    id = (await sampleCase(portal)).assessmentId;
    browser = await TestBrowser.open(portal.url);
  });
  afterAll(async () => {
    await browser.close();
    await portal.close();
  });

  async function as(role: Role, work: (page: BrowserPage) => Promise<void>): Promise<void> {
    const client = clients.get(role) ?? (await portal.client(role));
    clients.set(role, client);
    const page = await browser.openPage({ viewport, locale: locale, cookies: client.cookies });
    await work(page);
    expect(page.problems).toEqual([]);
    await page.close();
  }
  /** Away from the bars at the edges of a phone, as a person scrolls before they press. */
  async function reach(page: BrowserPage, selector: string): Promise<void> {
    await page.page.$eval(selector, (element) => {
      element.scrollIntoView({ block: 'center' });
    });
  }
  async function choose(page: BrowserPage, selector: string): Promise<void> {
    await reach(page, selector);
    await page.page.click(selector);
  }
  /** Opens the question an act is asked by, and says yes. */
  async function confirm(page: BrowserPage, button: string): Promise<void> {
    await page.page.$eval(button, (element) => {
      const question = element.closest('details');
      if (question) question.open = true;
    });
    await reach(page, button);
    await page.follow(button);
  }
  async function decide(page: BrowserPage, code: string, kind: string, values: object = {}): Promise<void> {
    await page.visit(`/reviews/${id}?indicator=${code}`);
    await choose(page, `input[name="kind"][value="${kind}"]`);
    if (kind !== 'accept') await page.fill('textarea[name="reason"]', REASON);
    for (const [key, value] of Object.entries(values))
      await page.fill(`#${code.replace('.', '\\.')}-${key}`, String(value));
    await confirm(page, '#main-form form button.btn-primary');
  }
  async function finishReview(page: BrowserPage): Promise<void> {
    await page.visit(`/reviews/${id}`);
    if (await page.page.$('form[action$="/accept-remaining"]'))
      await confirm(page, 'form[action$="/accept-remaining"] button');
    await confirm(page, 'form[action$="/finish"] button');
  }
  async function answer(page: BrowserPage, code: string, key: string, value: string): Promise<void> {
    await page.visit(`/assessment/${code.charAt(0)}`);
    await page.fill(`#${code.replace('.', '\\.')}-${key}`, value);
    await page.page.waitForSelector('#save-state.save-state-saved', { timeout: 20_000 });
  }
  async function handIn(page: BrowserPage): Promise<void> {
    await page.visit('/assessment/check');
    if (await page.page.$('#common')) await page.fill('#common', REASON);
    await expectSoundPage(page);
    await confirm(page, '.confirm-panel button.btn-primary');
    expect(page.path).toBe('/workbench');
    await expectSoundPage(page);
  }
  const status = async (): Promise<string> => {
    const [row] = await portal.database.asOwner<{ status: string }>(
      'SELECT status FROM assessment.assessments WHERE id = $1',
      [id],
    );
    return row!.status;
  };

  it('the chair finishes the self-assessment and hands it in', async () => {
    await as('union_chair', async (page) => {
      await page.visit('/workbench');
      await expectSoundPage(page);
      await answer(page, 'A2.3', 'good_deeds_done', '4');
      await handIn(page);
    });
    expect(await status()).toBe('submitted');
  });

  it('the sub-district adjusts one, returns one and accepts the rest', async () => {
    await as('subdistrict_reviewer', async (page) => {
      await page.visit('/reviews');
      await confirm(page, `a[href="/reviews/${id}"]`);
      await expectSoundPage(page);
      await decide(page, 'A2.1', 'adjust', { agreed_done: 4 });
      await decide(page, 'A1.1', 'return');
      await finishReview(page);
    });
    expect(await status()).toBe('returned');
  });

  it('the chair mends what was returned, and only that', async () => {
    await as('union_chair', async (page) => {
      await page.visit('/workbench');
      expect(await page.text()).toContain(REASON);
      await expectSoundPage(page);
      await page.visit('/assessment/A');
      const open = await page.page.$$eval('form[data-answer]', (forms) =>
        forms
          .filter((form) => form.querySelector('input:enabled:not([type="hidden"]):not([readonly])'))
          .map((form) => form.getAttribute('data-answer')),
      );
      expect(open).toEqual(['A1.1']);
      await expectSoundPage(page);
      await answer(page, 'A1.1', 'party_union_decisions', '3');
      await handIn(page);
    });
    expect(await status()).toBe('submitted');
  });

  it('both reviews pass it on', async () => {
    await as('subdistrict_reviewer', finishReview);
    expect(await status()).toBe('first_reviewed');
    await as('district_reviewer', finishReview);
    expect(await status()).toBe('second_reviewed');
  });

  it('one person proposes the star and another decides', async () => {
    await as('district_admin', async (page) => {
      await page.visit(`/awards/${id}`);
      await expectSoundPage(page);
      await confirm(page, 'form[action$="/propose"] button');
    });
    expect(await status()).toBe('proposed');
    await as('district_leader', async (page) => {
      await page.visit(`/awards/${id}`);
      await expectSoundPage(page);
      await choose(page, 'input[name="decision"][value="approved"]');
      await confirm(page, 'form[action$="/decide"] button.btn-primary');
    });
    expect(await status()).toBe('awarded');
  });

  it('report and certificate can be downloaded', async () => {
    const chair = clients.get('union_chair')!;
    for (const file of ['report', 'certificate']) {
      let pdf = await chair.get(`/results/${id}/${file}.pdf`);
      for (
        let waits = 0;
        waits < 120 && !pdf.headers.get('content-type')?.startsWith('application/pdf');
        waits += 1
      ) {
        await new Promise((resolve) => setTimeout(resolve, 500));
        pdf = await chair.get(`/results/${id}/${file}.pdf`);
      }
      expect([file, pdf.status, pdf.text.slice(0, 5)]).toEqual([file, 200, '%PDF-']);
    }
    await as('union_chair', async (page) => {
      await page.visit(`/results/${id}`);
      await expectSoundPage(page);
    });
  });

  it('the certificate verifies and the register lists the union', async () => {
    const [award] = await portal.database.asOwner<{ code: string; number: string }>(
      'SELECT certificate_code AS code, number FROM assessment.awards WHERE assessment_id = $1',
      [id],
    );
    const page = await browser.openPage({ viewport, locale: locale });
    expect(await page.visit(`/verify/${award!.code}`)).toBe(200);
    expect(await page.text()).toContain(award!.number);
    await expectSoundPage(page);
    await page.visit('/register');
    expect(await page.page.$(`a[href="/unions/${portal.unionId}"]`)).not.toBeNull();
    await expectSoundPage(page);
    await page.close();
  });
});
