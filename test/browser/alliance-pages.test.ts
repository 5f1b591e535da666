import {
  KeepBenefits,
  KeepCouncil,
  KeepGroups,
  KeepPolicies,
  RecomputeMemberships,
  seedMember,
} from '#alliance';
import { seedStar } from '#assessment';
import type { Principal } from '#http';
import { seedUnion } from '#organizations';
import { LOCALES } from '#views';
import type { PortalClient } from '../support/portal-client.js';
import { acting, sampleCase } from '../support/sample-case.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';
import { expectSoundPage } from './support/expect-sound-page.js';
import { TestBrowser, type Viewport } from './support/test-browser.js';

const VIEWS = LOCALES.flatMap((locale) =>
  (['phone', 'desktop'] as Viewport[]).map((viewport) => ({ locale, viewport })),
);
/** Enough where a page differs little from one that was looked at in all. */
const TWO_VIEWS = VIEWS.filter(({ locale, viewport }) => (viewport === 'phone') === (locale === 'zh-CN'));
const ROLES = ['union_chair', 'district_admin', 'district_leader'] as const;
type Role = (typeof ROLES)[number];

const POLICY = {
  title: '星级工会职工疗休养补贴办法（演示）',
  issuer: '示范区总工会（演示）',
  reference: '示总工〔2026〕18号（演示）',
  summary: '对联盟成员组织一线职工疗休养给予补贴，金额以年度方案为准。',
  howToApply: '每年9月底前由工会主席提交名单和方案，秘书处10个工作日内答复。',
  minStar: 2,
  membersOnly: true,
  validFrom: '2026-01-01',
  validUntil: '2027-12-31',
  link: 'https://example.org/policy',
};

/** The alliance's pages and the district's star management, empty and with members. */
describe('the alliance’s pages in a browser', () => {
  let portal: TestPortal;
  let browser: TestBrowser;
  let policyId: string;
  const people = new Map<Role, PortalClient>();

  beforeAll(async () => {
    portal = await startTestPortal();
    await sampleCase(portal);
    for (const role of ROLES) people.set(role, await portal.client(role));
    browser = await TestBrowser.open(portal.url);
  });
  afterAll(async () => {
    await browser.close();
    await portal.close();
  });

  async function look(role: Role, name: string, paths: readonly string[], views = VIEWS): Promise<void> {
    const { cookies } = people.get(role)!;
    for (const { locale, viewport } of views) {
      const page = await browser.openPage({ locale, viewport, cookies });
      for (const path of paths) {
        expect([path, await page.visit(path)]).toEqual([path, 200]);
        await expectSoundPage(page);
        const file = path.replaceAll(/[0-9a-f-]{36}/g, 'id').replaceAll(/\W+/g, '-');
        if (process.env['SCREENSHOTS']) await page.screenshot(`${name}${file}-${viewport}-${locale}`);
      }
      await page.close();
    }
  }

  const admin = (): Principal =>
    acting(portal.districtId, { role: 'district_admin', scopeType: 'district', scopeId: portal.districtId });

  async function fill(): Promise<void> {
    const { districtId, database, clock } = portal;
    const unions: string[] = [];
    for (const [index, name] of ['恒芯电子', '立信机械', '南方食品', '海蓝物流', '拓新科技'].entries()) {
      const { unionId } = await seedUnion(database.unitOfWork, districtId, {
        name: `${name}工会（演示）`,
        industry:
          ['electronics', 'precision_manufacturing', 'biomedicine', 'logistics', 'electronics'][index] ??
          'other',
        ...(index < 2 && { subdistrictId: portal.subdistrictId }),
      });
      await seedMember(database.unitOfWork, {
        districtId,
        unionId,
        clock,
        star: ((index % 3) + 1) as 1 | 2 | 3,
      });
      unions.push(unionId);
    }
    await portal.asSystem(async () => {
      const principal = admin();
      await portal.get(KeepBenefits).adoptDefaults(principal);
      await portal.get(RecomputeMemberships).all('benefit.changed');
      policyId = await portal.get(KeepPolicies).save(principal, null, POLICY);
      await portal.get(KeepPolicies).move(principal, policyId, 'published');
      const council = portal.get(KeepCouncil);
      const [first = '', second = ''] = unions;
      await council.handOver({ unionId: first, chairName: '王主席（演示）', note: '', principal });
      await council.seat({ kind: 'vice_chair', unionId: second, personName: '李主席（演示）', principal });
      await council.seat({
        kind: 'secretary_general',
        unionId: null,
        personName: '陈干事（演示）',
        principal,
      });
      await portal.get(KeepGroups).open({
        name: '技能提升组（演示）',
        purpose: '联合开展技能培训和师带徒。',
        leadUnionId: first,
        principal,
      });
    });
  }

  it('are sound when nobody is in', async () => {
    await look(
      'union_chair',
      'empty',
      ['/alliance', '/alliance/members', '/alliance/benefits', '/alliance/council', '/alliance/join'],
      TWO_VIEWS,
    );
    await look(
      'district_admin',
      'empty',
      ['/alliance/manage/benefits', '/alliance/manage/council', '/stars'],
      TWO_VIEWS,
    );
  });

  it('are sound from the invitation to the membership', async () => {
    const { districtId, unionId, clock, database } = portal;
    await fill();
    await portal.asSystem(async () => {
      await seedStar(database.unitOfWork, { districtId, unionId, star: 2, clock });
      await portal.get(RecomputeMemberships).of([unionId], 'star.awarded');
    });
    await look('union_chair', 'invited', ['/alliance', '/alliance/join', '/alliance/benefits'], TWO_VIEWS);
    const chair = people.get('union_chair')!;
    const wrong = await chair.post('/alliance/join', { name: '', phone: '12' });
    expect(wrong.status).toBe(422);
    const joined = await chair.post('/alliance/join', {
      name: '赵联络（演示）',
      phone: '0755-28880000',
      shown: 'yes',
      agreed: 'yes',
    });
    expect([joined.status, joined.location]).toEqual([303, '/alliance']);
    await look('union_chair', 'member', [
      '/alliance',
      '/alliance/join',
      '/alliance/members',
      '/alliance/benefits',
      '/alliance/council',
      `/alliance/policies/${policyId}`,
    ]);
  });

  it('are sound for the district', async () => {
    await look(
      'district_admin',
      'district',
      [
        '/alliance',
        '/alliance/members?state=active',
        '/alliance/manage/benefits',
        '/alliance/manage/policies',
        `/alliance/manage/policies/${policyId}`,
        '/alliance/manage/policies/new',
        '/alliance/manage/council',
        '/stars',
        `/stars/${portal.unionId}`,
        `/stars/${portal.unionId}?effect=downgraded`,
        `/stars/${portal.unionId}?effect=revoked`,
      ],
      TWO_VIEWS,
    );
  });

  it('are sound while a change of a star is decided', async () => {
    const star = `/stars/${portal.unionId}`;
    await people.get('district_admin')!.post(`${star}/propose`, {
      effect: 'suspended',
      ground: 'SP1',
      reason: '超过复核期限，两次提醒未确认（演示）',
      effectiveOn: '2026-11-20',
    });
    await look('district_leader', 'deciding', ['/stars', star], TWO_VIEWS);
    const { text } = await people.get('district_leader')!.get(star);
    const [, decision] = /decisions\/([0-9a-f-]{36})"/.exec(text) ?? [];
    await people.get('district_leader')!.post(`${star}/decisions/${decision}`, { decision: 'approved' });
    await look('district_admin', 'suspended', [star], TWO_VIEWS);
    await look('union_chair', 'suspended', ['/alliance', '/alliance/join'], TWO_VIEWS);
  });
});
