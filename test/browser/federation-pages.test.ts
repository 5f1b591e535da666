import { LOCALES } from '#views';
import { SubmitAssessment } from '../../libs/features/assessment/src/use-cases/submit-assessment.js';
import type { PortalClient } from '../support/portal-client.js';
import { acting, sampleCase, type SampleCase } from '../support/sample-case.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';
import { expectSoundPage } from './support/expect-sound-page.js';
import { TestBrowser, type Viewport } from './support/test-browser.js';

const VIEWS = LOCALES.flatMap((locale) =>
  (['phone', 'desktop'] as Viewport[]).map((viewport) => ({ locale, viewport })),
);
const ROLES = [
  'district_admin',
  'district_leader',
  'subdistrict_reviewer',
  'district_reviewer',
  'auditor',
] as const;
type Role = (typeof ROLES)[number];

/** The pages of reviewers and of the district, with a case at every step. */
describe('the federations’ pages in a browser', () => {
  let portal: TestPortal;
  let browser: TestBrowser;
  let sample: SampleCase;
  const people = new Map<Role, PortalClient>();
  const as = (role: Role): PortalClient => people.get(role)!;

  beforeAll(async () => {
    portal = await startTestPortal();
    sample = await sampleCase(portal);
    for (const role of ROLES) people.set(role, await portal.client(role));
    browser = await TestBrowser.open(portal.url);
  });
  afterAll(async () => {
    await browser.close();
    await portal.close();
  });

  /** Looks at the pages in both languages and sizes; with SCREENSHOTS set, keeps the pictures. */
  async function look(role: Role, paths: readonly string[]): Promise<void> {
    for (const { locale, viewport } of VIEWS) {
      const page = await browser.openPage({ locale, viewport, cookies: as(role).cookies });
      for (const path of paths) {
        expect([path, await page.visit(path)]).toEqual([path, 200]);
        await expectSoundPage(page);
        const name = path
          .replaceAll(sample.assessmentId, 'case')
          .replaceAll(sample.cycleId, 'cycle')
          .replaceAll(/\W+/g, '-');
        if (process.env['SCREENSHOTS']) await page.screenshot(`${name.slice(1)}-${viewport}-${locale}`);
      }
      await page.close();
    }
  }

  const acceptRest = async (role: Role) => {
    const { text } = await as(role).get(`/reviews/${sample.assessmentId}`);
    const indicators = [...text.matchAll(/name="indicators" value="([^"]+)"/g)].map(([, code]) => code ?? '');
    await as(role).post(`/reviews/${sample.assessmentId}/accept-remaining`, { indicators });
  };
  const finish = (role: Role) => as(role).post(`/reviews/${sample.assessmentId}/finish`);

  it('are sound while the union fills in', async () => {
    const { cycleId, assessmentId } = sample;
    await look('district_admin', [
      '/cycles',
      '/cycles/new',
      `/cycles/${cycleId}`,
      `/cycles/${cycleId}/cases/${assessmentId}`,
      '/awards',
    ]);
    await look('subdistrict_reviewer', ['/reviews']);
  });

  it('are sound in the review', async () => {
    const { assessmentId } = sample;
    await portal.asSystem(() =>
      portal.get(SubmitAssessment).execute({
        assessmentId,
        reasons: new Proxy<Record<string, string>>({}, { get: () => '现场核对（演示）' }),
        principal: acting(portal.districtId, {
          role: 'union_chair',
          scopeType: 'union',
          scopeId: portal.unionId,
        }),
      }),
    );
    await as('subdistrict_reviewer').post(`/reviews/${assessmentId}/indicators/A1.1`, {
      kind: 'adjust',
      reason: '会议纪要只写明一件议定事项的责任人和期限，另一件只有讨论意见，按一件计。',
      'values.party_union_decisions': '1',
    });
    await look('subdistrict_reviewer', [
      '/reviews',
      `/reviews/${assessmentId}?indicator=A1.1`,
      `/reviews/${assessmentId}?indicator=C1.1`,
    ]);
    await acceptRest('subdistrict_reviewer');
    await look('subdistrict_reviewer', [`/reviews/${assessmentId}`]);
    await finish('subdistrict_reviewer');
    await acceptRest('district_reviewer');
    await finish('district_reviewer');
  });

  it('are sound from the proposal to the award', async () => {
    const { assessmentId } = sample;
    await look('district_admin', ['/awards', `/awards/${assessmentId}`]);
    await as('district_admin').post(`/awards/${assessmentId}/propose`);
    await look('district_leader', ['/awards', `/awards/${assessmentId}`]);
    await as('district_leader').post(`/awards/${assessmentId}/decide`, { decision: 'approved' });
    await look('district_leader', [
      '/awards?tab=decided',
      `/awards/${assessmentId}`,
      `/results/${assessmentId}`,
    ]);
    await look('auditor', ['/audit']);
  });
});
