import { principalOf } from '#identity';
import { RegisterUnion, sampleUscc } from '#organizations';
import { Register } from '#registrations';
import type { PortalClient } from '../support/portal-client.js';
import { sampleActivity } from '../support/sample-activity.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';
import { PdfDocument } from './pdf-document.js';

/** Names as people have them, and unions as they are called. */
const NAMES = [
  '林远',
  '欧阳明珠',
  '迪丽热巴·阿卜杜热西提',
  'Maximiliane von Hohenstein',
  '陈晓岚',
  '周若溪',
  '沈知白',
  '江临',
  '何书敏',
];
const UNION = '深圳市坪山区明德精密电子制造（集团）股份有限公司工会委员会（演示）';
const PRINTED_WITHIN_MS = 50_000;

describe('the lists a host prints', () => {
  let portal: TestPortal;
  let admin: PortalClient;
  let activityId: string;
  beforeAll(async () => {
    portal = await startTestPortal({ work: true, env: { STAR_REQUESTS_PER_MINUTE: '0' } });
    admin = await portal.client('district_admin');
    activityId = await sampleActivity(portal, {
      capacity: 60,
      audience: { who: 'public', minStar: 0, invited: [] },
    });
    await portal.asSystem(async () => {
      const unionId = await portal
        .get(RegisterUnion)
        .execute(principalOf('district_admin', portal.districtId), {
          unionName: UNION,
          enterpriseName: UNION.replace('工会委员会', ''),
          uscc: sampleUscc(820_001),
          industry: 'precision_manufacturing',
          address: '',
          subdistrictId: portal.subdistrictId,
          establishedOn: '2019-03-01',
        });
      const persons = NAMES.map((name, index) => ({ name, phone: `1380000100${index}`, mail: '' }));
      const principal = principalOf('union_chair', portal.districtId, unionId);
      await portal.get(Register).execute({ activityId, principal, persons, answers: {}, locale: 'zh-CN' });
    });
  });
  afterAll(() => portal.close());

  async function printed(path: string): Promise<PdfDocument> {
    const begun = Date.now();
    for (;;) {
      const answer = await fetch(portal.url + path, {
        headers: { cookie: admin.cookies.map(({ name, value }) => `${name}=${value}`).join('; ') },
      });
      if (answer.status === 200) return PdfDocument.read(Buffer.from(await answer.arrayBuffer()));
      if (answer.status !== 202 || Date.now() - begun > PRINTED_WITHIN_MS)
        throw new Error(`${path} answered ${answer.status}`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  it('the roster has everybody with a seat, and room to sign', async () => {
    const roster = await printed(`/activities/${activityId}/roster.pdf`);
    const text = (await roster.text()).join('').replaceAll(' ', ''); // a long name stands on two lines
    for (const name of NAMES) expect(text).toContain(name.replaceAll(' ', ''));
    for (const word of [UNION, '13800001000', '签名', '9人']) expect(text).toContain(word);
  });

  it('the badges stand eight on a page, each with its name and code', async () => {
    const badges = await printed(`/activities/${activityId}/badges.pdf`);
    const pages = await badges.text();
    expect(pages).toHaveLength(2);
    expect(await badges.sizes()).toEqual([
      [595, 842],
      [595, 842],
    ]);
    const text = pages.join('');
    for (const name of NAMES) expect(text.replaceAll(' ', '')).toContain(name.replaceAll(' ', ''));
    expect(text.match(/(?:[0-9A-HJKMNP-TV-Z]{4} ){3}[0-9A-HJKMNP-TV-Z]{4}/g)).toHaveLength(NAMES.length);
  });

  it('are nobody else’s', async () => {
    const chair = await portal.client('union_chair');
    expect((await chair.get(`/activities/${activityId}/roster.pdf`)).status).toBe(404);
    expect((await chair.get(`/activities/${activityId}/badges.pdf`)).status).toBe(404);
  });
});
