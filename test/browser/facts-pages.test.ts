import { UnitOfWork } from '#database';
import { type FactDraft, FactQueries, FactRecorder } from '#facts';
import { newId } from '#kernel';
import { LOCALES } from '#views';
import type { PortalClient } from '../support/portal-client.js';
import { openSampleCycle } from '../support/sample-case.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';
import { expectSoundPage } from './support/expect-sound-page.js';
import { TestBrowser, type Viewport } from './support/test-browser.js';

const VIEWS = LOCALES.flatMap((locale) =>
  (['phone', 'desktop'] as Viewport[]).map((viewport) => ({ locale, viewport })),
);

/** What happened in the year: kind, title, day, quantity. */
const YEAR: readonly [FactDraft['kind'], string, string, number?][] = [
  ['union_open_day_hosted', '明德精密工会开放日：从一张诉求单说起（演示）', '2026-04-16'],
  ['project_accepted', '数控车间换线时间由 42 分钟减到 19 分钟（演示）', '2026-05-12', 18_600_000],
  ['problem_solved', '铝件去毛刺良率偏低（演示）', '2026-06-03'],
  ['problem_solved', '夹具松动引起的尺寸超差（演示）', '2026-07-21'],
  ['problem_answered', '为望海塑胶解决模温不稳（演示）', '2026-08-14'],
  ['activity_attended', '第三季度主席沙龙（演示）', '2026-09-10'],
];

describe('the platform’s records in a browser', () => {
  let portal: TestPortal;
  let browser: TestBrowser;
  let chair: PortalClient;
  let admin: PortalClient;

  beforeAll(async () => {
    portal = await startTestPortal({ work: true });
    await openSampleCycle(portal);
    chair = await portal.client('union_chair');
    admin = await portal.client('district_admin');
    browser = await TestBrowser.open(portal.url);
  });
  afterAll(async () => {
    await browser.close();
    await portal.close();
  });

  async function look(client: PortalClient, name: string, path: string): Promise<void> {
    for (const { locale, viewport } of VIEWS) {
      const page = await browser.openPage({ locale, viewport, cookies: client.cookies });
      expect([path, await page.visit(path)]).toEqual([path, 200]);
      await page.page.$$eval('details.credit-lines, details.confirm', (all) => {
        for (const details of all.slice(0, 1)) details.setAttribute('open', '');
      });
      await expectSoundPage(page);
      if (process.env['SCREENSHOTS']) await page.screenshot(`facts-${name}-${viewport}-${locale}`);
      await page.close();
    }
  }

  const facts = async () => (await portal.asSystem(() => portal.get(FactQueries).list({}))).rows;

  async function live(): Promise<void> {
    for (const [kind, title, day, fen] of YEAR) {
      const draft: FactDraft = {
        kind,
        unions: [portal.unionId],
        from: day,
        to: day,
        quantity: fen ?? 1,
        unit: fen === undefined ? 'times' : 'fen',
        source: { type: 'activity', id: newId(), title, path: '/catalogue' },
      };
      await portal.asSystem(() => portal.get(UnitOfWork).run(() => portal.get(FactRecorder).announce(draft)));
    }
    for (let tries = 0; (await facts()).length < YEAR.length && tries < 100; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
  }

  it('say what belongs there while there is nothing', async () => {
    await look(chair, 'empty', '/facts');
  });

  it('are sound when a year has happened, for the union and the district', async () => {
    await live();
    await look(chair, 'own', '/facts');
    await look(admin, 'district', `/facts?union=${portal.unionId}`);
  });

  it('are sound on the cards they fill in, and where one was withdrawn', async () => {
    await chair.post('/assessment/begin');
    await look(chair, 'card', '/assessment/F');
    await chair.post('/assessment/answers/F2.2/confirm');
    const fact = (await facts()).find(({ kind }) => kind === 'problem_solved')!;
    await admin.post(`/facts/${fact.id}/withdraw`, { reason: '复核发现确认单只有一方签字' });
    await look(chair, 'doubt', '/assessment/F');
  });
});
