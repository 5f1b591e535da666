import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '#identity';
import { sampleFile } from '#testing';
import type { Locale } from '#views';
import type { ElementHandle } from 'puppeteer-core';
import { APPLICATION_FIELDS, PROGRAMME_FIELDS, seedPortalMember } from '../support/grant-steps.js';
import type { PortalClient } from '../support/portal-client.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';
import type { BrowserPage } from './support/browser-page.js';
import { expectSoundPage } from './support/expect-sound-page.js';
import { TestBrowser, type Viewport } from './support/test-browser.js';

const VIEWS: readonly { locale: Locale; viewport: Viewport }[] = [
  { locale: 'zh-CN', viewport: 'phone' },
  { locale: 'en', viewport: 'desktop' },
];
const WITHIN = 'main';

/** Applying for and accounting for a grant, everybody in a browser of their own. */
describe.each(VIEWS)('the whole walk of a grant, $locale, $viewport', ({ locale, viewport }) => {
  const dir = mkdtempSync(join(tmpdir(), 'star-receipt-'));
  const clients = new Map<Role, PortalClient>();
  let portal: TestPortal;
  let browser: TestBrowser;
  let grant: string;

  beforeAll(async () => {
    portal = await startTestPortal();
    await seedPortalMember(portal);
    browser = await TestBrowser.open(portal.url);
  });
  afterAll(async () => {
    await browser.close();
    await portal.close();
    rmSync(dir, { recursive: true });
  });

  async function as(role: Role, path: string, work: (page: BrowserPage) => Promise<void>): Promise<void> {
    const client = clients.get(role) ?? (await portal.client(role));
    clients.set(role, client);
    const page = await browser.openPage({ viewport, locale, cookies: client.cookies });
    expect(await page.visit(path)).toBe(200);
    await work(page);
    await expectSoundPage(page);
    await page.close();
  }
  /** Opens what is folded, scrolls there as a person does, and presses. */
  async function press(page: BrowserPage, selector: string): Promise<void> {
    await page.page.$eval(`${WITHIN} ${selector}`, (element) => {
      const folded = element.closest('details');
      if (folded) folded.open = true;
      element.scrollIntoView({ block: 'center' });
    });
    await page.follow(`${WITHIN} ${selector}`);
  }
  async function fillIn(
    page: BrowserPage,
    prefix: string,
    fields: Readonly<Record<string, string>>,
  ): Promise<void> {
    for (const [name, value] of Object.entries(fields)) {
      await page.page.$eval(
        `[id="${prefix}${name}"]`,
        (control, text) => {
          (control as HTMLInputElement).value = text;
        },
        value,
      );
    }
  }
  const status = async (): Promise<string> => {
    const [row] = await portal.database.asOwner<{ status: string }>('SELECT status FROM grants.applications');
    return row?.status ?? '';
  };

  it('begins with a programme', async () => {
    await as('district_admin', '/grants/programmes/new', async (page) => {
      const { per, minStar, amountsSet, ...fields } = PROGRAMME_FIELDS;
      expect([per, minStar, amountsSet]).toEqual(['star', '1', 'yes']); // as the form begins, and a box
      await fillIn(page, '', fields);
      await page.page.$eval('input[name="amountsSet"]', (box) => {
        box.checked = true;
      });
      await press(page, '.form-actions .btn-primary');
      await press(page, 'form[action$="/open"] button');
    });
  });

  it('is applied for', async () => {
    await as('union_chair', '/grants', async (page) => {
      await press(page, 'form[action$="/apply"] button');
      grant = page.path;
      await fillIn(page, 'application-', APPLICATION_FIELDS);
      await press(page, 'button[formaction$="/submit"]');
    });
    expect(await status()).toBe('submitted');
  });

  it('is decided by two', async () => {
    await as('district_admin', '/grants', async (page) => {
      await press(page, `a[href="${grant}"]`);
      await press(page, 'form[action$="/check"] button');
    });
    await as('district_leader', '/grants', async (page) => {
      await press(page, `a[href="${grant}"]`);
      await press(page, 'form[action$="/decide"] button');
    });
    expect(await status()).toBe('approved');
  });

  it('is paid, and proven by a receipt', async () => {
    await as('district_admin', grant, async (page) => {
      await fillIn(page, 'payment-', { voucher: '记字1号' });
      await press(page, 'form[action$="/payments"] button');
    });
    const file = join(dir, '发票.pdf');
    writeFileSync(file, sampleFile.pdf('walk'));
    await as('union_chair', grant, async (page) => {
      await page.page.$eval('details.receipt-add', (folded) => {
        folded.open = true;
      });
      await fillIn(page, 'receipt-', { amount: '5,500.5', description: '托管班教具（演示）' });
      await page.page.$eval('#receipt-masked', (box) => {
        (box as HTMLInputElement).checked = true;
      });
      const input = (await page.page.$('#receipt-file')) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(file);
      await press(page, 'form[action$="/receipts"] button');
      expect(await page.text(WITHIN)).toContain('5,500.50');
    });
  });

  it('is accounted for, and the rest comes back', async () => {
    await as('union_chair', grant, async (page) => {
      // The sums are there already: only the words are typed.
      await page.fill('#report-summary', '托管班办了六周，惠及一百二十六人（演示）');
      await press(page, 'form[action$="/report"] button');
    });
    await as('district_admin', grant, async (page) => {
      await press(page, 'form[action$="/report/decide"] button');
      await fillIn(page, 'back-', { voucher: '收字1号' });
      await press(page, 'form[action$="/returns"] button');
    });
    expect(await status()).toBe('closed');
    const [money] = await portal.database.asOwner<{ committed: string; returned: string }>(
      'SELECT committed_fen AS committed, returned_fen AS returned FROM grants.programmes',
    );
    expect(money).toEqual({ committed: '550050', returned: '49950' });
  });
});
