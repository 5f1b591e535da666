import { RecomputeMemberships } from '#alliance';
import { seedStar } from '#assessment';
import { sampleFile } from '#testing';
import type { PortalClient } from '../support/portal-client.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';

const POLICY = {
  title: '助企行服务办法（演示）',
  issuer: '示范区总工会（演示）',
  summary: '成员工会提出难题，安排劳模工匠上门。',
  howToApply: '在活动中提交需求。',
  minStar: '2',
  membersOnly: 'yes',
  validFrom: '2026-01-01',
  validUntil: '2026-12-31',
};

/** The alliance as its people use it; each step stands on the one before. */
describe('the alliance', () => {
  let portal: TestPortal;
  let chair: PortalClient;
  let admin: PortalClient;
  let policy: string;

  beforeAll(async () => {
    portal = await startTestPortal();
    chair = await portal.client('union_chair');
    admin = await portal.client('district_admin');
  });
  afterAll(() => portal.close());

  it('refuses who has no star, and says what it takes', async () => {
    const body = { name: '赵联络', phone: '13800000000', agreed: 'yes' };
    const answer = await chair.api('POST', '/api/v1/alliance/membership', body);
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('加入联盟须持有效星级');
    expect((await chair.get('/alliance')).text).toContain('取得星级后');
  });

  it('keeps policies that are a document: a draft, a PDF, then published', async () => {
    const wrong = await admin.post('/alliance/manage/policies', {
      ...POLICY,
      title: '',
      validUntil: '2025-01-01',
    });
    expect(wrong.status).toBe(422);
    for (const said of ['请填写。', '截止日不能早于起始日', POLICY.summary])
      expect(wrong.text).toContain(said);
    const made = await admin.post('/alliance/manage/policies', POLICY);
    policy = made.location ?? '';
    const early = await admin.post(`${policy}/status`, { status: 'published' });
    expect(early.status).toBe(409);
    expect(early.text).toContain('发布前请上传文件或填写原文链接');
    const text = new File([new Uint8Array(Buffer.from('not a pdf'))], 'a.pdf');
    expect((await admin.upload(`${policy}/document`, {}, text)).status).toBe(422);
    const pdf = new File([new Uint8Array(sampleFile.pdf('policy'))], '办法.pdf');
    expect((await admin.upload(`${policy}/document`, {}, pdf)).status).toBe(303);
    const shown = policy.replace('/manage', '');
    expect((await chair.get(shown)).status).toBe(404);
    expect((await admin.post(`${policy}/status`, { status: 'published' })).status).toBe(303);
    expect((await chair.get(shown)).text).toContain('须为联盟成员');
    expect((await chair.get(`${shown}/document`)).text).toContain('%PDF');
  });

  it('invites who has a star, takes it in on its chair’s word, and gives it a certificate that can be checked', async () => {
    const { districtId, unionId, clock, database } = portal;
    await portal.asSystem(async () => {
      await seedStar(database.unitOfWork, { districtId, unionId, star: 2, clock });
      await portal.get(RecomputeMemberships).of([unionId], 'star.awarded');
    });
    expect((await chair.get('/alliance')).text).toContain('邀请加入联盟');
    const officer = await portal.client('union_officer');
    expect((await officer.post('/alliance/join', { agreed: 'yes' })).status).toBe(403);
    const form = { name: '赵联络（演示）', phone: '138-0000-0000', agreed: 'yes' };
    expect((await chair.post('/alliance/join', form)).location).toBe('/alliance');
    expect((await chair.get(policy.replace('/manage', ''))).text).toContain('可以申请');
    const [, code = ''] = /href="\/verify\/(\w+)"/.exec((await chair.get('/alliance/join')).text) ?? [];
    const visitor = await portal.client();
    expect((await visitor.get(`/verify/${code}`)).text).toContain('星级工会联盟成员证书');
    expect((await visitor.get(`/verify/${code}`)).text).toContain('证书真实有效');
    const { status, text } = await chair.get('/alliance/certificate.pdf');
    expect(status).toBe(200);
    expect(text).toContain('%PDF');
  });

  it('shows no number that its union does not want shown', async () => {
    const { text } = await chair.get('/alliance/members');
    expect(text).toContain('未公开');
    expect(text).not.toContain('138-0000-0000');
    const other = (await admin.api('GET', '/api/v1/alliance/members')).json() as {
      rows: { phone: unknown }[];
    };
    expect(other.rows.map(({ phone }) => phone)).toEqual([null]);
  });

  it('lets the union go whenever it wants to; its certificate says so', async () => {
    const own = (await chair.api('GET', '/api/v1/alliance/membership')).json() as {
      membership: { state: string };
      liaison: { phone: string };
    };
    expect([own.membership.state, own.liaison.phone]).toEqual(['active', '138-0000-0000']);
    const [, code = ''] = /href="\/verify\/(\w+)"/.exec((await chair.get('/alliance/join')).text) ?? [];
    expect((await chair.post('/alliance/leave', { note: '' })).status).toBe(303);
    expect((await chair.post('/alliance/leave', { note: '' })).status).toBe(409);
    const visitor = await portal.client();
    expect((await visitor.get(`/verify/${code}`)).text).toContain('已不是成员');
    expect((await chair.get('/alliance/certificate.pdf')).status).toBe(409);
  });
});
