import type { ActivityPlan } from '#activities';
import { principalOf } from '#identity';
import { newId } from '#kernel';
import { RegisterUnion, sampleUscc } from '#organizations';
import { WalkIns } from '#registrations';
import { type Locale, LOCALES } from '#views';
import { PromoteJob } from '../../libs/features/registrations/src/jobs/promote.job.js';
import type { PortalClient } from '../support/portal-client.js';
import { sampleActivity } from '../support/sample-activity.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';
import type { BrowserPage } from './support/browser-page.js';
import { expectSoundPage } from './support/expect-sound-page.js';
import { TestBrowser, type Viewport } from './support/test-browser.js';

const PUBLIC = { who: 'public', minStar: 0, invited: [] } as const;
const FORM: ActivityPlan['form'] = [
  { key: 'lunch', label: '是否在食堂用午餐', type: 'yesno', required: true },
  {
    key: 'diet',
    label: '饮食要求',
    type: 'choice',
    options: ['无', '清真', '素食'],
    required: true,
    onlyIf: { key: 'lunch', equals: 'yes' },
  },
];
const VIEWS = LOCALES.flatMap((locale) =>
  (['phone', 'desktop'] as Viewport[]).map((viewport) => ({ locale, viewport })),
);

/** For what differs in words only. */
const NARROW_AND_WIDE = [VIEWS[0]!, VIEWS.at(-1)!];

describe('registering for an activity in a browser', () => {
  let portal: TestPortal;
  let browser: TestBrowser;
  let chair: PortalClient;
  let other: PortalClient;
  let admin: PortalClient;

  beforeAll(async () => {
    portal = await startTestPortal({ env: { STAR_REQUESTS_PER_MINUTE: '0' } });
    const secretariat = principalOf('district_admin', portal.districtId);
    const unionId = await portal.asSystem(() =>
      portal.get(RegisterUnion).execute(secretariat, {
        unionName: '明德精密制造有限公司工会（演示）',
        enterpriseName: '明德精密制造有限公司（演示）',
        uscc: sampleUscc(810_001),
        industry: 'precision_manufacturing',
        address: '',
        subdistrictId: portal.subdistrictId,
        establishedOn: '2019-03-01',
      }),
    );
    chair = await portal.client('union_chair', unionId);
    other = await portal.client('union_chair');
    admin = await portal.client('district_admin');
    browser = await TestBrowser.open(portal.url);
  });
  afterAll(async () => {
    await browser.close();
    await portal.close();
  });

  const promote = (activityId: string) =>
    portal.asSystem(() => portal.get(PromoteJob).handle({ activityId }));
  /** @returns the path of the registration, or of the activity when there are several */
  async function registered(client: PortalClient, id: string, ...names: string[]): Promise<string> {
    const fields: Record<string, string> = { lines: String(names.length), 'answers.lunch': 'no' };
    for (const [index, name] of names.entries()) {
      fields[`names.${index + 1}`] = name;
      fields[`phones.${index + 1}`] = `138${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;
    }
    const { location, status } = await client.post(`/activities/${id}/register`, fields);
    if (status !== 303) throw new Error(`registering answered ${status}`);
    return location!;
  }
  async function look(page: BrowserPage, name: string, view: { locale: Locale; viewport: Viewport }) {
    await expectSoundPage(page);
    if (process.env['SCREENSHOTS'])
      await page.screenshot(`registrations-${name}-${view.viewport}-${view.locale}`);
  }

  /** Presses what may lie under the phone's bottom bar. */
  async function press(page: BrowserPage, selector: string): Promise<void> {
    await page.page.$eval(selector, (element) => {
      element.scrollIntoView({ block: 'center' });
    });
    await page.follow(selector);
  }

  it.each(VIEWS)('register, wait, claim: $locale, $viewport', async (view) => {
    const id = await sampleActivity(portal, {
      capacity: 2,
      audience: PUBLIC,
      form: FORM,
      title: '星级工会开放日：看得见的民主管理（演示）',
    });
    await registered(other, id, '赵远航');
    const first = await registered(other, id, '欧阳静怡');
    const page = await browser.openPage({ ...view, cookies: chair.cookies });

    await page.visit(`/activities/${id}`);
    await look(page, 'activity-full', view);
    await press(page, `a[href="/activities/${id}/register"]`);
    await look(page, 'form', view);
    await page.fill('[name="names.1"]', '林之远');
    await page.fill('[name="phones.1"]', '12345');
    await page.page.select('[name="answers.lunch"]', 'yes');
    await press(page, 'main form .form-actions .btn-primary');
    expect(page.path).toBe(`/activities/${id}/register`);
    await look(page, 'form-refused', view);
    await page.fill('[name="phones.1"]', '138 0013 8000');
    await page.page.select('[name="answers.diet"]', '素食');
    await press(page, 'main form .form-actions .btn-primary');
    expect(page.path).toMatch(/^\/registrations\/[0-9a-f-]{36}$/);
    await look(page, 'waiting', view);

    await other.post(`${first}/cancel`, { reason: '' });
    await promote(id);
    await page.visit(`/activities/${id}`);
    await look(page, 'activity-offered', view);
    await press(page, '.register-mine a');
    await look(page, 'offered', view);
    await press(page, 'form[action$="/claim"] button');
    expect(await page.text('.ticket-code')).toMatch(/^(\w{4} ){3}\w{4}$/);
    await look(page, 'ticket', view);
    await page.visit('/registrations');
    await look(page, 'list', view);
    await page.close();
  });

  it.each(VIEWS)('the host’s desk: $locale, $viewport', async (view) => {
    const id = await sampleActivity(portal, { capacity: 3, approval: true, audience: PUBLIC, form: FORM });
    await registered(chair, id, '林之远', '陈嘉禾', '周若溪', '迪丽热巴·阿卜杜热西提', '沈知白');
    const page = await browser.openPage({ ...view, cookies: admin.cookies });
    await page.visit(`/activities/${id}/host`);
    await look(page, 'host-pending', view);
    for (let n = 0; n < 2; n += 1) await press(page, 'form[action$="/approve"] button');
    const walkIn = { id: newId(), personName: '江临', unionId: null, phone: null, at: portal.clock.now() };
    await portal.asSystem(() => portal.get(WalkIns).register(id, walkIn));
    await page.visit(`/activities/${id}/host?list=guests`);
    await page.page.click('.host-list details summary');
    await look(page, 'host-cancel', view);
    await page.visit(`/activities/${id}/host?list=ended`);
    await look(page, 'host-ended', view);
    await page.visit(`/activities/${id}/roster.pdf`);
    await look(page, 'printing', view);
    await page.close();
  });

  it.each(NARROW_AND_WIDE)('what the panel says otherwise: $locale, $viewport', async (view) => {
    const now = portal.clock.now().getTime();
    const at = (hours: number) => new Date(now + hours * 3_600_000);
    const states: Record<string, Partial<ActivityPlan>> = {
      early: { registrationOpensAt: at(24) },
      open: { capacity: 60 },
      few: { capacity: 2 },
      refused: { audience: { who: 'members', minStar: 2, invited: [] } },
    };
    const page = await browser.openPage({ ...view, cookies: chair.cookies });
    for (const [name, part] of Object.entries(states)) {
      const id = await sampleActivity(portal, { audience: PUBLIC, ...part });
      await page.visit(`/activities/${id}`);
      expect(await page.text('.register-panel')).not.toBe('');
      await look(page, `panel-${name}`, view);
    }
    await page.close();
  });

  it.each(VIEWS)('a stranger: $locale, $viewport', async (view) => {
    const id = await sampleActivity(portal, { audience: PUBLIC, capacity: 20 });
    const page = await browser.openPage(view);
    await page.visit(`/activities/${id}`);
    await look(page, 'stranger-activity', view);
    await press(page, `a[href="/activities/${id}/register"]`);
    await look(page, 'stranger-form', view);
    await page.fill('[name="names.1"]', '过路人');
    await page.fill('[name="phones.1"]', '13911112222');
    await press(page, 'main form .form-actions .btn-primary');
    await look(page, 'stranger-done', view);
    const code = await page.text('.confirmation-code');
    await page.visit('/registrations/find');
    await look(page, 'find', view);
    await page.fill('[name="phone"]', '13911112222');
    await page.fill('[name="code"]', code);
    await press(page, 'main form .btn-primary');
    await look(page, 'stranger-ticket', view);
    await page.close();
  });
});
