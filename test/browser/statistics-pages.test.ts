import { type Industry, seedUnion } from '#organizations';
import { LOCALES } from '#views';
import { seedMember } from '../../libs/features/alliance/src/testing/seed-member.js';
import type { PortalClient } from '../support/portal-client.js';
import { seedAttended } from '../support/seed-attended.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';
import { expectSoundPage } from './support/expect-sound-page.js';
import { TestBrowser, type Viewport } from './support/test-browser.js';

const VIEWS = LOCALES.flatMap((locale) =>
  (['phone', 'desktop'] as Viewport[]).map((viewport) => ({ locale, viewport })),
);
const INDUSTRIES: readonly Industry[] = ['electronics', 'precision_manufacturing', 'new_energy', 'logistics'];

describe('the statistics in a browser', () => {
  let portal: TestPortal;
  let browser: TestBrowser;
  let leader: PortalClient;

  beforeAll(async () => {
    portal = await startTestPortal();
    leader = await portal.client('district_leader');
    browser = await TestBrowser.open(portal.url);
  });
  afterAll(async () => {
    await browser.close();
    await portal.close();
  });

  async function look(name: string): Promise<void> {
    for (const { locale, viewport } of VIEWS) {
      const page = await browser.openPage({ locale, viewport, cookies: leader.cookies });
      expect(await page.visit('/statistics?year=2026')).toBe(200);
      await expectSoundPage(page);
      if (process.env['SCREENSHOTS']) await page.screenshot(`statistics-${name}-${viewport}-${locale}`);
      await page.close();
    }
  }

  /** Fourteen members in two sub-districts, the second of them small, and two activities. */
  async function live(): Promise<void> {
    const { districtId, clock, database } = portal;
    const { subdistrictId } = await seedUnion(database.unitOfWork, districtId);
    const members: string[] = [];
    for (let index = 0; index < 14; index += 1) {
      const place = index < 10 ? portal.subdistrictId : subdistrictId;
      const industry = INDUSTRIES[index % 3] ?? 'other';
      const { unionId } = await seedUnion(database.unitOfWork, districtId, {
        industry,
        subdistrictId: place,
      });
      await seedMember(database.unitOfWork, { districtId, unionId, clock });
      members.push(unionId);
    }
    const at = { startsAt: '2026-06-12T02:00:00Z', title: '演示活动' };
    await seedAttended(portal, { ...at, kind: 'chair_salon', guests: members });
    await seedAttended(portal, { ...at, kind: 'tech_salon', guests: members.slice(0, 8) });
  }

  it('say that there is nothing yet', async () => {
    await look('empty');
  });

  it('are sound with a year’s figures, hidden groups among them', async () => {
    await live();
    await look('year');
  });
});
