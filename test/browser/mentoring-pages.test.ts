import { JoinAlliance } from '#alliance';
import { seedStar } from '#assessment';
import { seedUnion } from '#organizations';
import { LOCALES } from '#views';
import sharp from 'sharp';
import type { PortalClient } from '../support/portal-client.js';
import { acting, openSampleCycle } from '../support/sample-case.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';
import type { BrowserPage } from './support/browser-page.js';
import { expectSoundPage } from './support/expect-sound-page.js';
import { TestBrowser, type Viewport } from './support/test-browser.js';

const VIEWS = LOCALES.flatMap((locale) =>
  (['phone', 'desktop'] as Viewport[]).map((viewport) => ({ locale, viewport })),
);
type Who = 'mentor' | 'admin';

describe('mentoring and the library in a browser', () => {
  let portal: TestPortal;
  let browser: TestBrowser;
  const people = new Map<Who, PortalClient>();

  /** A member with a star whose proof of A1.1, a picture, was accepted. */
  async function starMember(): Promise<void> {
    const { districtId, unionId, clock } = portal;
    const mentor = await portal.client('union_chair');
    people.set('mentor', mentor);
    const picture = await sharp({ create: { width: 800, height: 500, channels: 3, background: '#f4f1e8' } })
      .png()
      .toBuffer();
    const kind = { kind: 'party_minutes', periodFrom: '2026-03-01' };
    await mentor.upload('/evidence/new', kind, new File([new Uint8Array(picture)], '会议纪要.png'));
    const [proof] = await portal.database.asOwner<{ id: string }>('SELECT id FROM evidence.files');
    const document = {
      result: { indicators: [] },
      evidence: [{ indicator: 'A1.1', fileId: proof!.id, name: '会议纪要.png' }],
    };
    const principal = acting(districtId, { role: 'union_chair', scopeType: 'union', scopeId: unionId });
    const liaison = { name: '联络人（演示）', phone: '13800000000', shown: true };
    await portal.asSystem(async () => {
      await seedStar(portal.database.unitOfWork, { districtId, unionId, star: 2, clock, document });
      await portal.get(JoinAlliance).execute({ unionId, agreed: true, liaison, principal });
    });
  }

  beforeAll(async () => {
    portal = await startTestPortal();
    await openSampleCycle(portal);
    await starMember();
    people.set('admin', await portal.client('district_admin'));
    browser = await TestBrowser.open(portal.url);
  });
  afterAll(async () => {
    await browser.close();
    await portal.close();
  });

  describe.each(VIEWS)('$locale, $viewport', ({ locale, viewport }) => {
    async function as(client: PortalClient, work: (page: BrowserPage) => Promise<void>): Promise<void> {
      const page = await browser.openPage({ viewport, locale, cookies: client.cookies });
      await work(page);
      expect(page.problems).toEqual([]);
      await page.close();
    }
    async function sound(page: BrowserPage, name: string): Promise<void> {
      await expectSoundPage(page);
      if (process.env['SCREENSHOTS']) await page.screenshot(`mentoring-${name}-${viewport}-${locale}`);
    }
    async function press(page: BrowserPage, selector: string): Promise<void> {
      await page.page.$eval(selector, (element) => {
        const question = element.closest('details');
        if (question) question.open = true;
        element.scrollIntoView({ block: 'center' });
      });
      await page.follow(selector);
    }
    const tick = (page: BrowserPage, selector: string): Promise<void> =>
      page.page.$eval(selector, (element) => {
        (element as HTMLInputElement).checked = true;
      });

    it('a star union helps another', async () => {
      const name = `新建工会${locale}${viewport}（演示）`;
      const { unionId } = await seedUnion(portal.database.unitOfWork, portal.districtId, { name });
      const mentee = await portal.client('union_chair', unionId);
      let pair = '';
      await as(people.get('mentor')!, async (page) => {
        await page.visit('/mentoring?indicator=A1.1');
        if (await page.page.$('#agreed')) {
          await press(page, 'form[action="/mentoring/offer"] .btn-primary');
          await sound(page, 'offer-wrong');
          await tick(page, '#agreed');
          await press(page, 'form[action="/mentoring/offer"] .btn-primary');
        }
        await page.visit(`/mentoring?q=${encodeURIComponent(name)}`);
        await sound(page, 'home');
        await page.page.$eval('details.confirm', (details) => {
          details.open = true;
        });
        await page.fill(`#message-${unionId}`, '我们每季度办一次议题征集，愿意带一带。');
        await press(page, `form[action^="/mentoring/pairs"] .btn-primary`);
        pair = page.path;
      });
      await as(mentee, async (page) => {
        await page.visit('/mentoring?indicator=A1.1');
        await sound(page, 'asked');
        await press(page, `a.btn[href="${pair}"]`);
        await press(page, 'form[action$="/agree"] button');
        await press(page, 'form[action$="/goals"] button');
        await sound(page, 'pair-wrong');
        await page.page.select('#indicator', 'A1.1');
        await page.fill('#text', '补齐两次会议纪要');
        await page.fill('#dueOn', '2026-12-20');
        await press(page, 'form[action$="/goals"] button');
        await page.fill('#heldOn', '2026-11-19');
        await page.fill('#notes', '看了台账，缺两次纪要，约好下月补齐。');
        await press(page, 'form[action$="/meetings"] button');
        await sound(page, 'pair');
      });
    });

    it('a proof becomes an example, with the pointer and by numbers, and goes again', async () => {
      let example = '';
      await as(people.get('mentor')!, async (page) => {
        await page.visit('/experience/new');
        await sound(page, 'example-new');
        const source = await page.page.$eval('#evidenceId option:last-child', (option) => option.value);
        await page.page.select('#evidenceId', source);
        await page.fill('#title', '党工共建会议纪要（演示）');
        await page.fill('#text', '由王建国同志召集，联系电话 13812345678。');
        await press(page, '#main-form .btn-primary');
        example = page.path;
        await page.page.$eval('[data-mask-picture]', (picture) => {
          picture.scrollIntoView({ block: 'center' });
        });
        const box = (await (await page.page.$('[data-mask-picture]'))!.boundingBox())!;
        await page.page.mouse.move(box.x + box.width * 0.1, box.y + box.height * 0.2);
        await page.page.mouse.down();
        await page.page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.4);
        await page.page.mouse.up();
        expect(await page.page.$$eval('.mask-box', (boxes) => boxes.length)).toBe(1);
        await press(page, '[data-mask-form] button');
        expect(await page.page.$eval('input[name="width"]', ({ value }) => Number(value))).toBeCloseTo(50, 0);
        await page.fill('[data-mask-row]:nth-of-type(2) input[name="left"]', '90');
        await press(page, '[data-mask-form] button');
        await sound(page, 'example-mask-wrong');
        await page.fill('[data-mask-row]:nth-of-type(2) input[name="left"]', '');
        await page.fill('#text', '由组织委员召集。');
        await press(page, '[data-mask-form] button');
        await tick(page, '#checked');
        await tick(page, '#agreed');
        await press(page, 'form[action$="/offer"] button');
      });
      await as(people.get('admin')!, async (page) => {
        await page.visit('/experience');
        await sound(page, 'experience-review');
        await press(page, `a.btn[href="${example}"]`);
        await tick(page, '#action');
        await sound(page, 'example-review');
        await press(page, 'form[action$="/review"] button');
      });
      const reader = await portal.client(
        'union_chair',
        (await seedUnion(portal.database.unitOfWork, portal.districtId)).unionId,
      );
      await as(reader, async (page) => {
        expect((await reader.get('/catalogue')).text).toContain('href="/experience?indicator=A1.1"');
        await page.visit('/experience?indicator=A1.1');
        await sound(page, 'experience');
        await press(page, `.card-title a[href="${example}"]`);
        await sound(page, 'example');
      });
      await as(people.get('mentor')!, async (page) => {
        await page.visit(example);
        await press(page, 'form[action$="/withdraw"] button');
      });
      await as(reader, async (page) => {
        expect(await page.visit(example)).toBe(404);
        expect((await reader.get('/catalogue')).text).not.toContain('href="/experience?indicator=A1.1"');
        await page.visit('/experience');
        await sound(page, 'experience-empty');
      });
    });
  });
});
