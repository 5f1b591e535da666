import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedMember } from '#alliance';
import { seedUnion } from '#organizations';
import { sampleFile } from '#testing';
import { LOCALES } from '#views';
import type { PortalClient } from '../support/portal-client.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';
import type { BrowserPage } from './support/browser-page.js';
import { expectSoundPage } from './support/expect-sound-page.js';
import { TestBrowser, type Viewport } from './support/test-browser.js';

const VIEWS = LOCALES.flatMap((locale) =>
  (['phone', 'desktop'] as Viewport[]).map((viewport) => ({ locale, viewport })),
);
type Who = 'chair' | 'partner' | 'outsider' | 'admin' | 'leader' | 'reviewer';

describe('innovation in a browser', () => {
  let portal: TestPortal;
  let browser: TestBrowser;
  let partnerId: string;
  let files: string;
  const people = new Map<Who, PortalClient>();

  beforeAll(async () => {
    portal = await startTestPortal();
    const { districtId, unionId, clock } = portal;
    const { unitOfWork } = portal.database;
    partnerId = (await seedUnion(unitOfWork, districtId, { name: '协作工会（演示）' })).unionId;
    const outside = await seedUnion(unitOfWork, districtId);
    for (const member of [unionId, partnerId])
      await seedMember(unitOfWork, { districtId, unionId: member, clock });
    people.set('chair', await portal.client('union_chair'));
    people.set('partner', await portal.client('union_chair', partnerId));
    people.set('outsider', await portal.client('union_chair', outside.unionId));
    people.set('admin', await portal.client('district_admin'));
    people.set('leader', await portal.client('district_leader'));
    people.set('reviewer', await portal.client('district_reviewer'));
    files = mkdtempSync(join(tmpdir(), 'star-proof-'));
    writeFileSync(join(files, '测时记录.pdf'), sampleFile.pdf());
    browser = await TestBrowser.open(portal.url);
  });
  afterAll(async () => {
    await browser.close();
    await portal.close();
    rmSync(files, { recursive: true });
  });

  const client = (who: Who): PortalClient => people.get(who)!;

  describe.each(VIEWS)('$locale, $viewport', ({ locale, viewport }) => {
    async function as(who: Who, work: (page: BrowserPage) => Promise<void>): Promise<void> {
      const page = await browser.openPage({ viewport, locale, cookies: client(who).cookies });
      await work(page);
      expect(page.problems).toEqual([]);
      await page.close();
    }
    async function sound(page: BrowserPage, name: string): Promise<void> {
      await expectSoundPage(page);
      if (process.env['SCREENSHOTS']) await page.screenshot(`innovation-${name}-${viewport}-${locale}`);
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

    it('a project goes from the idea to the accepted result', async () => {
      let project = '';
      await as('chair', async (page) => {
        await page.visit('/innovation');
        await press(page, 'a[href="/innovation/projects/new"]');
        await press(page, '#main-form button');
        expect(await page.page.$('#title[aria-invalid]')).not.toBeNull();
        await sound(page, 'project-new-wrong');
        await page.fill('#title', '快速换模（演示）');
        await page.page.select('#theme', 'production_planning');
        await page.fill('#problem', '每班换模 46 分钟，小批量订单排不进去。');
        await page.fill('#goal', '换模降到 20 分钟以内。');
        await press(page, '#main-form button');
        project = page.path;
        await page.page.select('#unionId', partnerId);
        await press(page, 'form[action$="/invitations"] button');
        await sound(page, 'project-idea');
      });
      await as('partner', async (page) => {
        await page.visit('/innovation');
        await sound(page, 'board-invited');
        await press(page, `.row-list .btn[href="${project}"]`);
        await sound(page, 'project-asked');
        await press(page, 'form[action$="/agree"] button');
      });
      await as('chair', async (page) => {
        await page.visit(project);
        await press(page, 'form[action$="/start"] button');
        await page.fill('form[action$="/milestones"] #title', '三台机完成内外换模分离');
        await page.fill('#dueOn', '2026-11-30');
        await press(page, 'form[action$="/milestones"] > button');
        await press(page, 'form[action$="/done"] button');
        const proof = await page.page.$<'input'>('input#file' as 'input');
        await proof!.uploadFile(join(files, '测时记录.pdf'));
        await press(page, 'form[action$="/proofs"] button');
        await page.fill('#baseline', '改进前四周，每班换模中位数 46 分钟。');
        await page.fill('#method', '连续四周秒表计时，取中位数，工时按财务核定单价折算。');
        await page.fill('#amount', '很多');
        await tick(page, '#signatoryFunction');
        await page.fill('#signatoryName', '技术部负责人（演示）');
        await page.fill('#signedOn', '2026-11-18');
        await press(page, 'form[action$="/submit"] button');
        await sound(page, 'project-submit-wrong');
        await page.fill('#amount', '186000');
        await press(page, 'form[action$="/submit"] button');
        await sound(page, 'project-submitted');
      });
      await as('admin', async (page) => {
        await page.visit('/innovation');
        await press(page, `.row-list .btn[href="${project}"]`);
        await page.page.$$eval('input[name="members"]', (boxes) => {
          for (const box of boxes) box.checked = true;
        });
        await sound(page, 'project-panel');
        await press(page, 'form[action$="/panel"] button');
      });
      for (const judge of ['leader', 'reviewer'] as const)
        await as(judge, async (page) => {
          await page.visit('/innovation');
          await press(page, `.row-list .btn[href="${project}"]`);
          await tick(page, '#vote');
          await tick(page, '#unconnected');
          await sound(page, 'project-vote');
          await press(page, 'form[action$="/votes"] button');
        });
      await as('partner', async (page) => {
        await page.visit(project);
        await press(page, '.alert a[href^="/innovation/results/"]');
        expect(await page.text()).toContain('186,000.00');
        await sound(page, 'result');
        await page.visit('/innovation/results');
        await sound(page, 'results');
      });
    });

    it('a problem goes from one union to another’s craftsman', async () => {
      const talent = {
        personName: '周工匠（演示）',
        trade: '数控加工',
        skills: '薄壁件夹具设计',
        consented: 'yes',
      };
      await client('partner').post('/innovation/talents', { ...talent, consentedOn: '2026-10-08' });
      let problem = '';
      await as('chair', async (page) => {
        await page.visit('/innovation/problems/new');
        await sound(page, 'problem-new');
        await page.fill('#title', '薄壁件去毛刺合格率低（演示）');
        await page.page.select('#theme', 'quality_tools');
        await page.fill('#openText', '铝合金薄壁件去毛刺后划伤多，合格率 91%，想到 97%。');
        await page.fill('#confidentialText', '客户图号与公差见附页。');
        await press(page, '#main-form button');
        problem = page.path;
      });
      await as('partner', async (page) => {
        await page.visit(problem);
        expect(await page.text()).not.toContain('客户图号');
        await page.fill('#text', '先看夹紧力，再换干冰去毛刺。');
        await sound(page, 'problem-answer');
        await press(page, 'form[action$="/answers"] button');
      });
      await as('chair', async (page) => {
        await page.visit(problem);
        await sound(page, 'problem-choose');
        await press(page, 'form[action$="/choose"] button');
        await page.fill('#text', '改用端面铣加干冰去毛刺，三批合格率 97.4%。');
        await press(page, 'form[action$="/slip"] button');
      });
      await as('partner', async (page) => {
        await page.visit(problem);
        expect(await page.text()).toContain('客户图号');
        await sound(page, 'problem-slip');
        await press(page, 'form[action$="/slip"] button');
        await sound(page, 'problem-solved');
      });
    });

    it('every other page is sound', async () => {
      await as('chair', async (page) => {
        for (const path of [
          '',
          '/problems',
          '/projects',
          '/projects?q=none',
          '/talents',
          `/studios/${portal.unionId}`,
        ]) {
          expect([path, await page.visit(`/innovation${path}`)]).toEqual([path, 200]);
          await sound(page, `list${path.replace(portal.unionId, 'own').replaceAll(/\W+/g, '-')}`);
        }
      });
      await as('outsider', async (page) => {
        await page.visit('/innovation');
        await sound(page, 'outside');
      });
    });
  });
});
