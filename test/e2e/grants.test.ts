import { RouteInventory } from '#http';
import { newId } from '#kernel';
import { seedUnion } from '#organizations';
import { seedDistrict } from '#testing';
import {
  addReceipt,
  apply,
  APPLICATION_FIELDS,
  hidden,
  openProgramme,
  PROGRAMME_FIELDS,
  seedPortalMember,
} from '../support/grant-steps.js';
import type { PortalClient } from '../support/portal-client.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';

/** A grant through everybody's hands, as their browsers see it; each step stands on the one before. */
describe('from a programme to the last fen', () => {
  let portal: TestPortal;
  let admin: PortalClient;
  let leader: PortalClient;
  let chair: PortalClient;
  let programme: string;
  let grant: string;

  beforeAll(async () => {
    portal = await startTestPortal();
    await seedPortalMember(portal);
    admin = await portal.client('district_admin');
    leader = await portal.client('district_leader');
    chair = await portal.client('union_chair');
  });
  afterAll(() => portal.close());

  it('refuses a programme that cannot work, each field with its reason, and keeps what was typed', async () => {
    const wrong = {
      ...{ envelope: '二十万', amount2: '1.234', amount3: '', categories: ' ', tranches: '60 : 30' },
      ...{ closesOn: '2026-10-31' },
    };
    const { status, text } = await admin.post('/grants/programmes/new', { ...PROGRAMME_FIELDS, ...wrong });
    expect(status).toBe(422);
    for (const said of ['请填写金额，例如', '最多两位小数', '每行一类', '合计为 90%', '不能早于 2026-11-01'])
      expect(text).toContain(said);
    expect(text).toContain('value="二十万"');
  });

  it('opens a programme that unions see only then', async () => {
    const made = await admin.post('/grants/programmes/new', PROGRAMME_FIELDS);
    programme = made.location ?? '';
    expect((await chair.get('/grants')).text).not.toContain(programme);
    expect((await chair.get(programme)).status).toBe(404);
    await admin.post(`${programme}/open`);
    const { text } = await chair.get('/grants');
    expect(text).toContain(programme);
    expect(text).toContain('10,000.00 元');
  });

  it('asks for few fields, says what is missing, and keeps what was typed', async () => {
    grant = (await chair.post(`${programme}/apply`)).location ?? '';
    const { text } = await chair.get(grant);
    const version = hidden(text, 'version');
    const wrong = {
      ...APPLICATION_FIELDS,
      'budget.c2': '3999.99',
      account: '62-x',
      purpose: '慰问',
      version,
    };
    const refused = await chair.post(`${grant}/submit`, wrong);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('账号为 8 至 32 位数字');
    expect(refused.text).toContain('value="3999.99"');
    const again = await chair.post(`${grant}/submit`, { ...wrong, account: APPLICATION_FIELDS.account });
    expect(again.text).toContain('预算合计 9,999.99 元，应为 10,000.00 元，相差 0.01 元。');
    expect(again.text).toContain('至少 10 个字');
  });

  it('is kept as a draft that the district does not see', async () => {
    const version = hidden((await chair.get(grant)).text, 'version');
    const saved = await chair.post(`${grant}/draft`, { purpose: '先写一半', version });
    expect(saved.status).toBe(303);
    expect((await chair.get(grant)).text).toContain('先写一半');
    expect((await admin.get(grant)).status).toBe(404);
    const late = await chair.post(`${grant}/draft`, { purpose: '另一台设备', version });
    expect(late.status).toBe(409);
    expect(late.text).toContain('另一台设备');
  });

  it('is returned with a reason and comes back', async () => {
    expect(await apply(chair, programme)).toBe(grant);
    const nothing = await admin.post(`${grant}/check`, { decision: 'return', note: '' });
    expect(nothing.status).toBe(422);
    expect(nothing.text).toContain('请写明原因');
    await admin.post(`${grant}/check`, { decision: 'return', note: '请写明托管班的天数' });
    expect((await chair.get(grant)).text).toContain('请写明托管班的天数');
    await apply(chair, programme);
    expect((await admin.get('/grants')).text).toContain(grant);
    expect((await admin.post(`${grant}/check`, { decision: 'check' })).status).toBe(303);
  });

  it('is approved by another person, who sees what that will do', async () => {
    expect((await admin.post(`${grant}/decide`, { decision: 'approve' })).status).toBe(403);
    const before = await leader.get(grant);
    expect(before.text).toContain('可用余额由 200,000.00 元 变为 190,000.00 元');
    expect(before.text).toContain('第 1 笔 6,000.00 元');
    expect((await leader.post(`${grant}/decide`, { decision: 'approve' })).status).toBe(303);
    const twice = await leader.post(`${grant}/decide`, { decision: 'approve' });
    expect(twice.status).toBe(409);
    expect(twice.text).toContain('已经批准，不用再批');
    expect((await leader.get(programme)).text).toContain('190,000.00 元');
  });

  it('is paid in tranches, each once', async () => {
    const pay = (tranche: string) =>
      admin.post(`${grant}/payments`, { tranche, on: '2026-11-20', voucher: `记字${tranche}号` });
    expect((await pay('1')).status).toBe(303);
    expect((await pay('1')).text).toContain('不能重复拨付');
    expect((await pay('2')).text).toContain('还差 3,000.00 元的凭证');
    await addReceipt(chair, grant);
    expect((await pay('2')).status).toBe(303);
  });

  it('takes a receipt once, looked at by its content', async () => {
    const twice = await addReceipt(chair, grant, { amount: '1' });
    expect(twice.status).toBe(422);
    expect(twice.text).toContain('这份凭证已经用过');
    const program = new File([new Uint8Array(Buffer.from('MZ…'))], '发票.pdf');
    const details = {
      amount: '1',
      spentOn: '2026-11-20',
      category: 'c1',
      description: '教具',
      masked: 'yes',
    };
    const refused = await chair.upload(`${grant}/receipts`, details, program);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('id="receipt-file-error"');
    const bare = await addReceipt(chair, grant, { amount: '一百', masked: '', spentOn: '' }, '2');
    expect(bare.text).toContain('请填写金额，例如');
    expect(bare.text).toContain('value="一百"');
    const { rows } = (await chair.api('GET', '/api/v1/evidence')).json() as { rows: { kind: string }[] };
    expect(rows.map(({ kind }) => kind)).toEqual(['grant_receipt']);
  });

  it('is reported with sums that agree, and the rest comes back', async () => {
    await addReceipt(chair, grant, { amount: '4000', category: 'c2' }, '2');
    const summary = '托管班办了六周，慰问高温岗位 126 人（演示）';
    const report = { summary, 'sums.c1': '3000.50', 'sums.c2': '4000', unspent: '3000' };
    const wrong = await chair.post(`${grant}/report`, report);
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('结余应为 2,999.50 元');
    expect((await chair.post(`${grant}/report`, { ...report, unspent: '2999.5' })).status).toBe(303);
    await admin.post(`${grant}/report/decide`, { decision: 'accept' });
    const back = { on: '2026-11-20', voucher: '收字1号' };
    const much = await admin.post(`${grant}/returns`, { ...back, amount: '3000' });
    expect(much.text).toContain('最多还应退回 2,999.50 元');
    await admin.post(`${grant}/returns`, { ...back, amount: '2999.50' });
    const { text } = await chair.get(grant);
    expect(text).toContain('已结清');
    expect((await admin.get(programme)).text).toContain('192,999.50 元');
  });

  it('leaves every step in the audit log', async () => {
    const id = idOf(grant);
    const rows = await portal.database.asOwner<{ action: string }>(
      'SELECT action FROM audit.entries WHERE subject_id = $1',
      [id],
    );
    const steps = [
      'submit',
      'return',
      'check',
      'approve',
      'pay',
      'receipt',
      'report',
      'return_money',
      'settle',
    ];
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining(steps.map((step) => `grant.${step}`)),
    );
  });

  it('asks a repeat applicant for at most eight fields', async () => {
    const second = await openProgramme(admin, { name: '第二个专项（演示）' });
    const { location } = await chair.post(`${second}/apply`);
    const { text } = await chair.get(location ?? '');
    const form =
      /<form class="card" method="post" action="[^"]*\/draft"[\s\S]*?<\/form>/.exec(text)?.[0] ?? '';
    const controls = [...form.matchAll(/<(input|textarea|select)\b(?![^>]*type="hidden")[^>]*>([^<]*)/g)];
    const empty = controls.filter(
      ([tag, kind, content]) => (kind === 'textarea' ? content : /value="([^"]*)"/.exec(tag)?.[1]) === '',
    );
    expect(controls.length).toBeLessThanOrEqual(8);
    expect(empty).toHaveLength(2); // the purpose, and the category that got nothing last time
  });

  it('is not there for another union, nor for another district', async () => {
    const routes = portal
      .get(RouteInventory)
      .list()
      .filter(({ path, access }) => /\/grants\/.*:id/.test(path) && access?.kind === 'requires');
    expect(routes.length).toBeGreaterThan(25);
    const { unitOfWork } = portal.database;
    const neighbour = await seedUnion(unitOfWork, portal.districtId);
    const foreign = await seedDistrict(unitOfWork);
    const elsewhere = await seedUnion(unitOfWork, foreign);
    const strangers: [PortalClient, boolean][] = [
      [await portal.client('union_chair', neighbour.unionId), true],
    ];
    for (const [role, scope] of [
      ['union_chair', elsewhere.unionId],
      ['district_admin', foreign],
      ['district_leader', foreign],
    ] as const) {
      const client = await portal.client();
      await client.logIn(await portal.account(role, scope, foreign));
      strangers.push([client, false]);
    }
    const open: string[] = [];
    for (const [client, ofDistrict] of strangers)
      for (const { method, path } of routes) {
        if (ofDistrict && path.includes('/programmes/')) continue; // every union of the district may read those
        const url = path.replace(':id', idOf(path.includes('/programmes/') ? programme : grant));
        const token = { 'x-csrf-token': await client.csrfToken(), accept: 'text/html' };
        const { status } = await client.send(method, url.replace(':receiptId', newId()), { headers: token });
        if (![403, 404, 415, 422].includes(status)) open.push(`${method} ${path} answers ${status}`);
      }
    expect(open).toEqual([]);
  });
});

function idOf(path: string): string {
  return path.split('/').at(-1) ?? '';
}
