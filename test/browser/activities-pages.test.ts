import { FakeClock } from '#testing';
import { RecordFactsJob } from '../../libs/features/facts/src/use-cases/record-facts.job.js';
import { LOCALES } from '#views';
import type { Role } from '#identity';
import type { PortalClient } from '../support/portal-client.js';
import { sampleActivities, type SampleActivities } from '../support/sample-activities.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';
import type { BrowserPage } from './support/browser-page.js';
import { expectSoundPage } from './support/expect-sound-page.js';
import { TestBrowser, type Viewport } from './support/test-browser.js';

const VIEWS = LOCALES.flatMap((locale) =>
  (['phone', 'desktop'] as Viewport[]).map((viewport) => ({ locale, viewport })),
);
const DAY = 86_400_000;

describe('the activities in a browser', () => {
  const clock = new FakeClock();
  let portal: TestPortal;
  let browser: TestBrowser;
  let sample: SampleActivities;
  const people = new Map<Role, PortalClient>();

  beforeAll(async () => {
    portal = await startTestPortal({ clock });
    sample = await sampleActivities(portal, clock);
    for (const role of ['union_chair', 'district_admin'] as const)
      people.set(role, await portal.client(role));
    browser = await TestBrowser.open(portal.url);
  });
  afterAll(async () => {
    await browser.close();
    await portal.close();
  });

  const pagesOf = {
    public: () => ({
      'public-page': `/activities/${sample.openDay}`,
      'public-calendar': '/activities/calendar',
    }),
    union_chair: () => ({
      list: '/activities',
      past: '/activities?tab=past',
      nothing: '/activities?kind=competition',
      calendar: '/activities/calendar',
      'empty-month': '/activities/calendar?month=2031-02',
      new: '/activities/new',
      plan: '/activities/new?kind=union_open_day',
      edit: `/activities/${sample.openDay}/edit`,
      page: `/activities/${sample.openDay}`,
      visit: `/activities/${sample.visit}`,
      minutes: `/activities/${sample.coming}/minutes`,
      feedback: `/activities/${sample.past}/feedback`,
      album: `/activities/${sample.past}/album`,
      topics: '/topics',
      feed: '/activities/feed',
    }),
    district_admin: () => ({
      plans: '/activities?tab=plans',
      proposal: `/activities/${sample.proposal}`,
      finished: `/activities/${sample.past}`,
      'host-minutes': `/activities/${sample.past}/minutes`,
      'host-album': `/activities/${sample.past}/album`,
      picture: `/activities/${sample.openDay}/picture/edit`,
      'host-topics': '/topics',
    }),
  };
  const readers = Object.keys(pagesOf) as (keyof typeof pagesOf)[];

  /** With SCREENSHOTS set, keeps the pictures. */
  it.each(readers.flatMap((reader) => VIEWS.map((view) => ({ reader, ...view }))))(
    'are sound for $reader ($viewport, $locale)',
    async ({ reader, locale, viewport }) => {
      const cookies = reader === 'public' ? [] : (people.get(reader)?.cookies ?? []);
      const page = await browser.openPage({ locale, viewport, cookies });
      for (const [name, path] of Object.entries<string>(pagesOf[reader]())) {
        expect([path, await page.visit(path)]).toEqual([path, 200]);
        await expectSoundPage(page);
        if (process.env['SCREENSHOTS']) await page.screenshot(`activities-${name}-${viewport}-${locale}`);
      }
      await page.close();
    },
  );

  it('turn the month by keys and by links', async () => {
    const page = await browser.openPage({ cookies: people.get('union_chair')!.cookies });
    await page.visit('/activities/calendar?month=2026-12');
    expect(await page.text('.month-head h2')).toBe('2026年12月');
    await Promise.all([page.page.waitForNavigation(), page.page.keyboard.press('PageDown')]);
    expect(await page.text('.month-head h2')).toBe('2027年1月');
    await page.follow('a[rel="prev"]');
    expect(page.path).toBe('/activities/calendar?month=2026-12');
    await page.close();
  });

  /** Brings the button into the middle first: at the edge of a phone the bottom bar lies over it. */
  const press = async (page: BrowserPage, selector: string): Promise<void> => {
    await page.page.$eval(selector, (element) => {
      element.scrollIntoView({ block: 'center' });
    });
    await page.follow(selector);
  };

  const walk = async (host: BrowserPage, district: BrowserPage): Promise<string> => {
    await host.visit('/activities');
    await host.follow('a[href="/activities/new"]');
    await host.follow('a[href="/activities/new?kind=union_open_day"]');
    await press(host, '.plan-form button.btn-primary'); // nothing but what was suggested
    await expectSoundPage(host);
    await host.page.waitForSelector('#title-error');
    await host.fill('#title', '职工之家开放日（演示）');
    await host.fill('#place', '示例区创业路 1 号（演示）');
    await press(host, '.plan-form button.btn-primary');
    const { path } = host;
    await press(host, 'form[action$="/propose"] button');
    await expectSoundPage(host);
    await district.visit(path);
    await district.page.click('.confirm > summary.btn-primary');
    await expectSoundPage(district);
    await press(district, 'form[action$="/publish"] button');
    await expectSoundPage(district);
    return path;
  };

  it.each(VIEWS)(
    'hosts an open day from idea to facts ($viewport, $locale)',
    async ({ viewport, locale }) => {
      const chair = await portal.client('union_chair');
      const open = (client: PortalClient) => browser.openPage({ viewport, locale, cookies: client.cookies });
      const host = await open(chair);
      const path = await walk(host, await open(await portal.client('district_admin')));
      clock.advance(30 * DAY);
      const later = await open(await portal.client('union_chair'));
      await later.visit(path);
      await press(later, 'form[action$="/finish"] button');
      await expectSoundPage(later);
      await portal.asSystem(() =>
        portal.get(RecordFactsJob).handle({ type: 'activity', id: path.split('/').at(-1)! }),
      );
      await later.visit('/facts');
      expect(await later.text('main')).toContain('职工之家开放日（演示）');
    },
  );
});
