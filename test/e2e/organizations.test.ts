import { sampleUscc, seedUnion } from '#organizations';
import type { PortalClient } from '../support/portal-client.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';

const HOSTILE = '<script>alert(1)</script>{{constructor}}"\' (演示)';

describe('the organization pages', () => {
  let portal: TestPortal;
  let admin: PortalClient;
  let chair: PortalClient;

  beforeAll(async () => {
    portal = await startTestPortal();
    admin = await portal.client('district_admin');
    chair = await portal.client('union_chair');
  });
  afterAll(() => portal.close());

  const form = (part: Record<string, string> = {}) => ({
    unionName: '新立工会（演示）',
    enterpriseName: '新立有限公司（演示）',
    uscc: sampleUscc(777_001),
    industry: 'electronics',
    address: '',
    subdistrictId: portal.subdistrictId,
    establishedOn: '2024-05-06',
    ...part,
  });

  it('let the district register a union, which is then found by name and code', async () => {
    const answer = await admin.post('/organizations/new', form());
    expect(answer.status).toBe(303);
    expect((await admin.get(String(answer.location))).text).toContain('新立有限公司（演示）');
    for (const q of ['新立', form().uscc.slice(-6)])
      expect((await admin.get(`/organizations?q=${encodeURIComponent(q)}`)).text).toContain(
        '新立工会（演示）',
      );
    expect((await admin.get('/organizations?q=没有这家')).text).toContain('没有符合条件的企业工会');
  });

  it('show a wrong code beside its field, with everything typed still there', async () => {
    const typed = form({ uscc: '91350100M000100Y44', enterpriseName: HOSTILE, unionName: '' });
    const { status, text } = await admin.post('/organizations/new', typed);
    expect(status).toBe(422);
    expect(text).toMatch(/id="uscc-error"[^]*校验码不对/);
    expect(text).toContain('value="91350100M000100Y44"');
    expect(text).toContain('有 2 处需要修改');
    expect(text).not.toContain('<script>alert');
    expect(text).toContain('&lt;script&gt;alert(1)');
  });

  it('name the union a chair works for on every page of theirs, and none to the district', async () => {
    const [union] = await portal.database.asOwner<{ name: string }>(
      'SELECT name FROM organizations.unions WHERE id = $1',
      [portal.unionId],
    );
    const named = `<p>${union?.name ?? ''}</p>`;
    for (const path of ['/workbench', '/account']) expect((await chair.get(path)).text).toContain(named);
    expect((await admin.get('/account')).text).not.toContain(named);
  });

  it('show names with markup in them as text', async () => {
    const answer = await admin.post(
      '/organizations/new',
      form({ uscc: sampleUscc(777_002), unionName: HOSTILE }),
    );
    for (const path of [String(answer.location), '/organizations', `${String(answer.location)}/edit`]) {
      const { status, text } = await admin.get(path);
      expect([path, status]).toEqual([path, 200]);
      expect(text).not.toContain('<script>alert');
      expect(text).toContain('&lt;script&gt;');
    }
  });

  it('let the first of two clerks correct a union and tell the second', async () => {
    const { unionId } = await seedUnion(portal.database.unitOfWork, portal.districtId);
    const change = form({ uscc: sampleUscc(777_003), version: '1' });
    expect((await admin.post(`/organizations/${unionId}/edit`, change)).status).toBe(303);
    const second = await admin.post(`/organizations/${unionId}/edit`, change);
    expect(second.status).toBe(409);
    expect(second.text).toContain('刚才有人改过这条信息');
  });

  it('add and rename sub-districts', async () => {
    expect((await admin.post('/organizations/subdistricts', { name: '云岭街道' })).status).toBe(303);
    const again = await admin.post('/organizations/subdistricts', { name: '云岭街道' });
    expect(again.status).toBe(422);
    expect(again.text).toContain('已有同名的街道');
    const renamed = await admin.post(`/organizations/subdistricts/${portal.subdistrictId}`, {
      name: '云岭街道',
      version: '1',
    });
    expect(renamed.status).toBe(422);
    expect(renamed.text).toContain(`name-${portal.subdistrictId}-error`);
  });

  it('send the list out to a spreadsheet and take it in again, unchanged', async () => {
    const list = await admin.get('/organizations/list.csv');
    expect(list.headers.get('content-disposition')).toMatch(/^attachment; filename="unions.csv"/);
    expect(list.text.split('\r\n')[0]).toContain('统一社会信用代码,企业名称,工会名称');
    const again = await admin.upload('/organizations/import', {}, new File([list.text], 'unions.csv'));
    expect(again.status).toBe(303);
    expect((await admin.get('/organizations')).text).toMatch(/新增 0 家，更正 0 家，未变 \d+ 家/);
  });

  it('name the line and column of a wrong cell, and keep nothing of the list', async () => {
    const csv = `uscc,enterpriseName,unionName,subdistrict,industry,establishedOn\r\n91350100M000100Y44,<b>,乙,无,软件,2020-02-30\r\n`;
    const { status, text } = await admin.upload('/organizations/import', {}, new File([csv], 'x.csv'));
    expect(status).toBe(422);
    expect(text).toContain('没有导入任何一行');
    for (const said of ['校验码不对', '没有这个街道', '没有这个行业', '请填日历上存在的日期'])
      expect(text).toContain(said);
    const missing = await admin.upload('/organizations/import', {}, new File(['uscc,address\n1,2'], 'x.csv'));
    expect(missing.text).toContain('缺少列：企业名称');
    for (const broken of ['', 'uscc', '"a', 'PK\u0003\u0004\0'])
      expect((await admin.upload('/organizations/import', {}, new File([broken], 'x.csv'))).status).toBe(422);
  });

  describe('of a chair', () => {
    it('take the profile, and show a contradiction at its fact', async () => {
      const page = await chair.get('/organization');
      const version = /name="version" value="(\d+)"/.exec(page.text)?.[1] ?? '';
      const wrong = await chair.post('/organization', {
        version,
        address: '',
        'profile.members_total': '40',
        'profile.female_members': '41',
      });
      expect(wrong.status).toBe(422);
      expect(wrong.text).toMatch(/id="profile.female_members-error"[^]*女会员数不能大于会员总数/);
      expect(wrong.text).toContain('value="41"');
      const fields = {
        version,
        address: '创业路 1 号',
        'profile.members_total': '１20',
        'profile.has_party_org': 'no',
        'profile.employees_total': '1,200',
      };
      expect((await chair.post('/organization', fields)).status).toBe(303);
      const saved = (await chair.get('/organization')).text;
      expect(saved).toContain('value="120"');
      expect(saved).toContain('value="1200"');
      expect(saved).toContain('已填 3/17 项');
      const stale = await chair.post('/organization', fields);
      expect(stale.status).toBe(409);
      expect(stale.text).toContain('value="1,200"');
    });

    it('show nothing of other unions', async () => {
      const { unionId } = await seedUnion(portal.database.unitOfWork, portal.districtId);
      expect((await chair.get(`/organizations/${unionId}`)).status).toBe(404);
      expect((await chair.get('/organizations')).location).toBe('/organization');
      expect((await chair.api('GET', `/api/v1/organizations/unions/${unionId}`)).status).toBe(404);
      expect((await chair.api('GET', '/api/v1/organizations/unions')).json()).toMatchObject({ total: 0 });
      const profile = { version: 1, address: '', profile: {} };
      expect(
        (await chair.api('PUT', `/api/v1/organizations/unions/${unionId}/profile`, profile)).status,
      ).toBe(404);
    });
  });

  it('show a reviewer the unions of the own sub-district only', async () => {
    const { subdistrictId, unionId } = await seedUnion(portal.database.unitOfWork, portal.districtId, {
      name: '邻街工会（演示）',
    });
    const reviewer = await portal.client('subdistrict_reviewer', subdistrictId);
    const { text } = await reviewer.get('/organizations');
    expect(text).toContain('邻街工会（演示）');
    expect(text).toContain('共 1 家');
    expect((await reviewer.get(`/organizations/${unionId}`)).status).toBe(200);
    expect((await reviewer.get(`/organizations/${portal.unionId}`)).status).toBe(404);
    expect((await reviewer.get(`/organizations/${unionId}/edit`)).status).toBe(403);
  });

  it('answer in English, whole', async () => {
    admin.setCookie('locale', 'en');
    for (const path of ['/organizations', '/organizations/new', '/organizations/subdistricts'])
      expect((await admin.get(path)).text).not.toMatch(/class="form-label"[^>]*>[^<]*\p{Script=Han}/u);
    admin.setCookie('locale', 'zh-CN');
  });
});

describe('the organizations API', () => {
  let portal: TestPortal;
  let admin: PortalClient;
  beforeAll(async () => {
    portal = await startTestPortal();
    admin = await portal.client('district_admin');
  });
  afterAll(() => portal.close());

  const body = () => ({
    unionName: '甲工会（演示）',
    enterpriseName: '甲公司（演示）',
    uscc: sampleUscc(888_001),
    industry: 'software',
    address: '',
    subdistrictId: portal.subdistrictId,
    establishedOn: '2024-05-06',
  });

  it('registers, reads and corrects', async () => {
    const created = await admin.api('POST', '/api/v1/organizations/unions', body());
    expect(created.status).toBe(201);
    const { id } = created.json() as { id: string };
    const path = `/api/v1/organizations/unions/${id}`;
    expect(
      (await admin.api('PUT', path, { ...body(), unionName: '乙工会（演示）', version: 1 })).status,
    ).toBe(204);
    expect((await admin.api('GET', path)).json()).toMatchObject({ unionName: '乙工会（演示）', version: 2 });
    const stale = await admin.api('PUT', path, { ...body(), version: 1 });
    expect(stale.status).toBe(409);
    expect(stale.json()).toMatchObject({ code: 'organizations.changed_meanwhile' });
  });

  it('says what is wrong at its pointer, as problem+json', async () => {
    const refused = await admin.api('POST', '/api/v1/organizations/unions', {
      ...body(),
      uscc: '1',
      industry: 'x',
    });
    expect(refused.status).toBe(422);
    expect(refused.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(refused.json()).toMatchObject({ errors: [{ pointer: '/uscc' }, { pointer: '/industry' }] });
    const unknown = await admin.api('POST', '/api/v1/organizations/unions', { ...body(), districtId: 'x' });
    expect(unknown.status).toBe(422);
  });
});
