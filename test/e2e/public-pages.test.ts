import type { PortalClient } from '../support/portal-client.js';
import { seedAward } from '../support/seed-award.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';

const CODE = 'K3M97QXT04ZB';

describe('what anyone may see', () => {
  let portal: TestPortal;
  let visitor: PortalClient;
  let unionId: string;
  const text = async (path: string): Promise<string> => (await visitor.get(path)).text;

  beforeAll(async () => {
    portal = await startTestPortal();
    unionId = await seedAward(portal, { code: CODE, star: 3 });
    await seedAward(portal, { code: 'AAAA00000001', star: 1, name: '<b>{{name}}</b> 工会（演示）' });
    await seedAward(portal, { code: 'BBBB00000001', name: '过期工会（演示）', validUntil: '2026-11-19' });
    await seedAward(portal, { code: 'CCCC00000001', name: '撤销工会（演示）', revoked: '提供虚假材料' });
  });
  beforeEach(async () => {
    visitor = await portal.client();
  });
  afterAll(() => portal.close());

  describe('/', () => {
    it('counts stars in force and lists the latest', async () => {
      const home = await text('/');
      expect([...home.matchAll(/<strong>(\d+)<\/strong>/g)].map(([, count]) => count)).toEqual([
        '1',
        '0',
        '1',
      ]);
      expect(home).toContain(`href="/unions/${unionId}"`);
      expect(home).not.toContain('撤销工会');
    });

    it('leads a visitor to the log-in and a chair to the workbench', async () => {
      expect(await text('/')).toContain('href="/login">我是工会主席');
      const chair = await portal.client('union_chair');
      expect((await chair.get('/')).text).toContain('href="/workbench">进入工作台');
    });

    it('speaks English to who asks for it', async () => {
      const home = await visitor.get('/', { 'accept-language': 'en-GB,en;q=0.9' });
      expect(home.text).toContain('<html lang="en">');
      expect(home.text).toContain('What a union should do');
    });
  });

  describe('/register', () => {
    it('lists stars in force only, most stars first', async () => {
      const names = [...(await text('/register')).matchAll(/href="\/unions\/[^"]+">([^<]+)</g)];
      expect(names.map(([, name]) => name)).toEqual([
        '明德精密工会（演示）',
        '&lt;b&gt;{{name}}&lt;/b&gt; 工会（演示）',
      ]);
    });

    it.each([
      ['q=明德', 1],
      ['q=%25', 0],
      ["q=' OR 1=1 --", 0],
      ['star=1', 1],
      ['star=', 2],
      ['industry=software&q=', 0],
      ['subdistrict=nonsense', 2],
      ['page=99', 2],
    ])('?%s finds %i', async (query, count) => {
      expect([...(await text(`/register?${query}`)).matchAll(/<th scope="row">/g)]).toHaveLength(count);
    });

    it('keeps what was looked for', async () => {
      expect(await text('/register?q="><script>&star=1')).toContain('value="&quot;&gt;&lt;script&gt;"');
    });

    it.each(['star=9', 'page=0', 'page=-1', 'other=1'])('refuses ?%s', async (query) => {
      expect((await visitor.get(`/register?${query}`, { accept: 'text/html' })).status).toBe(422);
    });
  });

  describe('/unions/:id', () => {
    it('shows the star, its term and the way to check it', async () => {
      const union = await text(`/unions/${unionId}`);
      expect(union).toContain('aria-label="三星"');
      expect(union).toContain(`href="/verify/${CODE}"`);
    });

    it.each(['nonsense', '0193f7a0-0000-7000-8000-000000000000'])('does not know %s', async (id) => {
      expect((await visitor.get(`/unions/${id}`, { accept: 'text/html' })).status).toBe(404);
    });
  });

  describe('/verify', () => {
    it.each([CODE, 'k3m9-7qxt-o4zb', 'K3M9 7QXT 04ZB'])('knows the certificate %s', async (typed) => {
      const answer = await visitor.get(`/verify/${encodeURIComponent(typed)}`);
      expect(answer.status).toBe(200);
      expect(answer.text).toContain('证书真实有效');
      expect(answer.text).toContain('明德精密工会（演示）');
    });

    it.each([
      ['BBBB00000001', '已过有效期'],
      ['CCCC00000001', '提供虚假材料'],
    ])('says what became of %s', async (code, said) => {
      const answer = await text(`/verify/${code}`);
      expect(answer).toContain(said);
      expect(answer).not.toContain('证书真实有效');
    });

    it.each(['K3M97QXT04ZC', '<script>', '{{{x}}}', "' OR 1=1 --"])('does not know %s', async (code) => {
      const answer = await visitor.get(`/verify/${encodeURIComponent(code)}`);
      expect(answer.status).toBe(404);
      expect(answer.text).toContain('没有这张证书');
      expect(answer.text).not.toContain('<script>');
    });

    it('takes the form without scripts, and asks for a code when there is none', async () => {
      expect((await visitor.get('/verify?code=k3m9-7qxt-04zb')).location).toBe(`/verify/${CODE}`);
      const empty = await visitor.get('/verify?code=%20');
      expect(empty.status).toBe(422);
      expect(empty.text).toContain('aria-invalid="true"');
    });
  });

  describe('/feedback', () => {
    const complaint = { kind: 'burden', text: '同一份材料交了三次', page: '/evidence', contact: '' };

    it('is linked from every page', async () => {
      for (const path of ['/', '/register', '/verify', '/login', '/nowhere'])
        expect((await visitor.get(path, { accept: 'text/html' })).text).toContain('href="/feedback"');
    });

    it('is stored, and the district says what it did', async () => {
      const sent = await visitor.post('/feedback', complaint);
      expect(sent.status).toBe(200);
      const [reference] = /20261120-\w{4}/.exec(sent.text) ?? [];
      const admin = await portal.client('district_admin');
      const list = (await admin.get('/feedback/entries')).text;
      expect(list).toContain(reference);
      const [, id = ''] = /action="\/feedback\/entries\/([^"]+)"/.exec(list) ?? [];
      expect((await admin.post(`/feedback/entries/${id}`, { outcome: '' })).status).toBe(422);
      expect((await admin.post(`/feedback/entries/${id}`, { outcome: '已合并' })).location).toBe(
        '/feedback/entries',
      );
      expect((await admin.get('/feedback/entries')).text).toContain('已合并');
    });

    it('comes back with what was written when something is wrong', async () => {
      const again = await visitor.post('/feedback', {
        ...complaint,
        kind: 'x',
        text: '身份证 11010519491231002X',
      });
      expect(again.status).toBe(422);
      expect(again.text).toContain('请不要写身份证号');
      expect(again.text).toContain('身份证 11010519491231002X</textarea>');
      expect(again.text).toContain('href="#kind"');
    });

    it('is not for everyone to read', async () => {
      expect((await visitor.get('/feedback/entries', { accept: 'text/html' })).status).not.toBe(200);
      const chair = await portal.client('union_chair');
      expect((await chair.get('/feedback/entries', { accept: 'text/html' })).status).toBe(403);
    });
  });
});
