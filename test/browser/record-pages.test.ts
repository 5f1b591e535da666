import {
  AdoptDefaultCatalogue,
  CatalogueQueries,
  PublishCatalogue,
  SaveCatalogueDraft,
  readDefaultCatalogue,
} from '#catalogue';
import { principalOf, type Role } from '#identity';
import { newId } from '#kernel';
import { RegisterUnion, sampleUscc, UpdateProfile } from '#organizations';
import { LinkEvidence } from '#evidence';
import { sampleFile } from '#testing';
import { LOCALES } from '#views';
import { TestPortal } from '../support/test-portal.js';
import { expectSoundPage } from './support/expect-sound-page.js';
import { TestBrowser, type Viewport } from './support/test-browser.js';

const VIEWS = LOCALES.flatMap((locale) =>
  (['phone', 'desktop'] as Viewport[]).map((viewport) => ({ locale, viewport })),
);

describe('the pages of organizations, catalogue versions and evidence in a browser', () => {
  let portal: TestPortal;
  let browser: TestBrowser;
  let unionId: string;
  let publishedId: string;
  let brokenId: string;

  beforeAll(async () => {
    portal = await TestPortal.start({});
    const admin = principalOf('district_admin', portal.districtId);
    await portal.asSystem(async () => {
      publishedId = await portal.get(AdoptDefaultCatalogue).execute(admin);
      const { rowVersion } = (await portal.get(CatalogueQueries).version(publishedId))!;
      await portal.get(PublishCatalogue).execute(admin, { id: publishedId, rowVersion });
      const source = await readDefaultCatalogue();
      const broken = source
        .replace('version: 1.0.0-draft', 'version: 2.0.0')
        .replace('min_points: 90', 'min_points: 101');
      brokenId = await portal.get(SaveCatalogueDraft).execute(admin, broken);
      for (let n = 0; n < 24; n += 1) unionId = await portal.get(RegisterUnion).execute(admin, details(n));
      const profile = { employees_total: 126, members_total: 117, female_members: 40, has_party_org: true };
      await portal.get(UpdateProfile).execute(admin, { unionId, version: 1, address: '', profile });
    });
    browser = await TestBrowser.open(portal.url);
  });
  afterAll(async () => {
    await browser.close();
    await portal.close();
  });

  const details = (n: number) => ({
    unionName: `明德精密制造${n + 1}厂有限公司工会（演示）`,
    enterpriseName: `明德精密制造${n + 1}厂有限公司（演示）`,
    uscc: sampleUscc(300_000 + n),
    industry: 'precision_manufacturing',
    address: '',
    subdistrictId: portal.subdistrictId,
    establishedOn: '2019-03-01',
  });

  async function fillShelf(): Promise<void> {
    const client = await portal.client('union_chair', unionId);
    const upload = (name: string, content: Buffer, fields: Record<string, string>) =>
      client.upload('/evidence/new', fields, new File([new Uint8Array(content)], name));
    await upload('2026年第二季度支委会会议纪要.pdf', sampleFile.pdf('a'), {
      kind: 'party_minutes',
      periodFrom: '2026-05-12',
    });
    await upload('集体合同首页与签字页.pdf', sampleFile.pdf('b'), {
      kind: 'collective_contract',
      periodFrom: '2025-07-01',
      periodTo: '2028-06-30',
    });
    await upload('社保缴费人数.pdf', sampleFile.pdf('c'), {
      kind: 'social_insurance_proof',
      periodFrom: '2026-11-01',
      conclusion: '11 月参保 126 人',
    });
    const { rows } = (await client.api('GET', '/api/v1/evidence')).json() as {
      rows: { id: string; kind: string }[];
    };
    const minutes = rows.find((row) => row.kind === 'party_minutes')!;
    await portal.asSystem(() =>
      portal.get(LinkEvidence).execute(principalOf('union_chair', portal.districtId, unionId), minutes.id, {
        unionId,
        assessmentId: newId(),
        indicatorCode: 'A1.1',
        indicatorPeriod: 'evaluation_year',
        asOf: '2026-12-31',
        accepts: [{ code: 'party_minutes', nameZh: '', nameEn: '', reuse: 'period', storage: 'full' }],
      }),
    );
  }

  const pages: [role: Role, paths: () => readonly string[]][] = [
    [
      'district_admin',
      () => [
        '/organizations',
        '/organizations?q=nobody',
        '/organizations/new',
        `/organizations/${unionId}`,
        `/organizations/${unionId}/edit`,
        '/organizations/subdistricts',
        '/organizations/import',
        '/catalogue/versions',
        `/catalogue/versions/${publishedId}`,
        `/catalogue/versions/${brokenId}`,
      ],
    ],
    [
      'union_chair',
      () => [
        '/organization',
        '/evidence',
        '/evidence/new?kind=social_insurance_proof',
        '/evidence/new?kind=activity_roster',
      ],
    ],
    ['union_officer', () => ['/organization']],
    ['subdistrict_reviewer', () => ['/organizations']],
  ];

  it.each(VIEWS)('are sound: $locale, $viewport', async ({ locale, viewport }) => {
    await fillShelf();
    for (const [role, paths] of pages) {
      const client = await portal.client(role, role.startsWith('union') ? unionId : undefined);
      const page = await browser.openPage({ locale, viewport, cookies: client.cookies });
      for (const path of paths()) {
        expect([path, await page.visit(path)]).toEqual([path, 200]);
        await expectSoundPage(page);
      }
      await page.close();
    }
  });
});
