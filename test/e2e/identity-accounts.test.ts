import type { PortalClient } from '../support/portal-client.js';
import { FakeClock, seedDistrict } from '#testing';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';

const DAY = 86_400_000;

describe('accounts', () => {
  const clock = new FakeClock();
  let portal: TestPortal;
  let manager: PortalClient;
  beforeAll(async () => {
    portal = await startTestPortal({ clock });
    manager = await portal.client('operator');
  });
  afterAll(() => portal.close());
  beforeEach(async () => {
    manager = await portal.client('operator');
  });

  const unionName = async () => {
    const sql = 'SELECT union_name AS name FROM organizations.union_directory WHERE union_id = $1';
    return (await portal.database.asOwner<{ name: string }>(sql, [portal.unionId]))[0]?.name ?? '';
  };
  const idIn = (html: string) => /href="\/accounts\/([0-9a-f-]{36})"/.exec(html)?.[1] ?? '';
  const passwordIn = (html: string) => /<code class="secret">([^<]+)</.exec(html)?.[1] ?? '';
  const create = (fields: Record<string, string>) => manager.post('/accounts', fields);

  it('are made with a one-time password that has to be changed before anything else', async () => {
    const made = await create({
      username: 'Zhou.Min',
      name: '周敏（演示）',
      role: 'union_chair',
      scope: await unionName(),
    });
    expect(made.status).toBe(201);
    const oneTime = passwordIn(made.text);
    const client = await portal.client();
    expect((await client.logIn({ username: 'zhou.min', password: oneTime })).status).toBe(303);
    expect((await client.get('/organization')).location).toBe('/account');
    expect((await client.get('/api/v1/me/sessions')).status).toBe(200);
    const fields = { current: oneTime, password: '一条很长的新密码123', again: '一条很长的新密码123' };
    expect((await client.post('/account/password', fields)).location).toBe('/account');
    expect((await client.get('/organization')).status).toBe(200);
    expect((await client.get('/account')).text).toContain('企业工会主席');
  });

  it('have a one-time password for a week only', async () => {
    const made = await create({ username: 'late.comer', name: '迟到（演示）', role: 'operator' });
    clock.advance(8 * DAY);
    const client = await portal.client();
    const answer = await client.post('/login', { username: 'late.comer', password: passwordIn(made.text) });
    expect(answer.text).toContain('一次性密码已过期');
  });

  it('are refused field by field, with what was typed kept', async () => {
    const answer = await create({
      username: 'Not OK',
      name: '王（演示）',
      role: 'union_chair',
      scope: '没有这家',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('没有找到这个单位');
    expect(answer.text).toContain('value="王（演示）"');
    const second = await create({ username: 'Not OK', name: '王（演示）', role: 'operator' });
    expect(second.text).toContain('3–40 个小写字母');
  });

  it('have a name of their own on the whole server', async () => {
    await create({ username: 'twice', name: '甲（演示）', role: 'operator' });
    const answer = await create({ username: 'twice', name: '乙（演示）', role: 'operator' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('这个用户名已被使用');
  });

  it('show typed HTML and Handlebars as they were typed', async () => {
    const name = '<img src=x onerror=alert(1)>{{name}}';
    await create({ username: 'html', name, role: 'operator' });
    const { text } = await manager.get('/accounts?q=html');
    expect(text).toContain('&lt;img src&#x3D;x onerror&#x3D;alert(1)&gt;{{name}}');
    expect(text).not.toContain('<img src=x');
  });

  it('are found by name, and a percent sign is just a character', async () => {
    await create({ username: 'findme', name: '百分之百（演示）', role: 'operator' });
    expect((await manager.get('/accounts?q=百分之百')).text).toContain('findme');
    expect((await manager.get('/accounts?q=%25')).text).toContain('没有符合条件的账号');
    expect((await manager.get('/accounts?q=findme&page=999')).text).toContain('findme');
  });

  it('of an auditor are for a time, and then open nothing', async () => {
    const without = await create({ username: 'auditor-1', name: '审计（演示）', role: 'auditor' });
    expect(without.text).toContain('审计账号必须设置有效期');
    const until = new Date(clock.now().getTime() + 10 * DAY).toISOString().slice(0, 10);
    const made = await create({ username: 'auditor-1', name: '审计（演示）', role: 'auditor', until });
    const client = await portal.client();
    const oneTime = passwordIn(made.text);
    await client.logIn({ username: 'auditor-1', password: oneTime });
    await client.post('/account/password', {
      current: oneTime,
      password: '审计人员的新密码88',
      again: '审计人员的新密码88',
    });
    expect((await client.get('/audit')).status).toBe(200);
    clock.advance(11 * DAY);
    await client.logIn({ username: 'auditor-1', password: '审计人员的新密码88' });
    expect((await client.get('/audit')).status).toBe(403);
    expect((await client.get('/account')).text).toContain('目前没有有效的角色');
  });

  describe('change', () => {
    it('their roles: the session ends, and the new role counts after the next log-in', async () => {
      const account = await portal.account('district_reviewer');
      const client = await portal.client();
      await client.logIn(account);
      const page = `/accounts/${account.userId}`;
      expect((await manager.post(`${page}/grants`, { role: 'district_leader' })).location).toBe(page);
      expect((await client.get('/account')).status).toBe(303);
      await client.logIn(account);
      expect((await client.get('/audit')).status).toBe(200);
      const again = await manager.post(`${page}/grants`, { role: 'district_leader' });
      expect(again.text).toContain('该账号已有这个角色');
    });

    it('lose a role at once', async () => {
      const account = await portal.account('auditor');
      const client = await portal.client();
      await client.logIn(account);
      const { text } = await manager.get(`/accounts/${account.userId}`);
      const end = /action="([^"]*\/grants\/[^"]*\/end)"/.exec(text)?.[1] ?? '';
      expect((await manager.post(end)).status).toBe(303);
      expect((await client.get('/audit')).status).toBe(303);
      await client.logIn(account);
      expect((await client.get('/audit')).status).toBe(403);
      expect((await manager.post(end)).status).toBe(404);
    });

    it('are closed with sessions and tokens, and opened again', async () => {
      const account = await portal.account('district_admin');
      const client = await portal.client();
      await client.logIn(account);
      const made = await client.api('POST', '/api/v1/me/tokens', {
        name: 'x',
        scopes: ['account.manage'],
        days: 1,
      });
      const { secret } = made.json() as { secret: string };
      const machine = { headers: { authorization: `Bearer ${secret}` } };
      expect((await client.send('GET', '/api/v1/accounts', machine)).status).toBe(200);
      await manager.post(`/accounts/${account.userId}/deactivate`);
      expect((await client.get('/account')).status).toBe(303);
      expect((await client.send('GET', '/api/v1/accounts', machine)).status).toBe(401);
      await expect(client.logIn(account)).rejects.toThrow('422');
      await manager.post(`/accounts/${account.userId}/reactivate`);
      expect((await client.logIn(account)).status).toBe(303);
      expect((await client.send('GET', '/api/v1/accounts', machine)).status).toBe(401);
    });

    it('get a new one-time password; the old one and every session end', async () => {
      const account = await portal.account('operator');
      const client = await portal.client();
      await client.logIn(account);
      const oneTime = passwordIn((await manager.post(`/accounts/${account.userId}/reset`)).text);
      expect((await client.get('/account')).status).toBe(303);
      await expect(client.logIn(account)).rejects.toThrow('422');
      expect((await client.logIn({ ...account, password: oneTime })).status).toBe(303);
    });

    it('never their own', async () => {
      const account = await portal.account('operator');
      const client = await portal.client();
      await client.logIn(account);
      for (const path of ['deactivate', 'reset', 'grants']) {
        const answer = await client.post(`/accounts/${account.userId}/${path}`, { role: 'district_leader' });
        expect([path, answer.status]).toEqual([path, 409]);
      }
    });
  });

  it('of another district are not there', async () => {
    const other = await seedDistrict(portal.database.unitOfWork);
    const foreign = await portal.account('operator', other, other);
    expect((await manager.get(`/accounts/${foreign.userId}`)).status).toBe(404);
    expect((await manager.get(`/accounts?q=${foreign.username}`)).text).toContain('没有符合条件的账号');
    for (const action of ['reset', 'deactivate', 'reactivate']) {
      expect((await manager.post(`/accounts/${foreign.userId}/${action}`)).status).toBe(404);
    }
    expect((await manager.post(`/accounts/${foreign.userId}/grants`, { role: 'operator' })).status).toBe(404);
  });

  it('are managed over the API by the same rules', async () => {
    const made = await manager.api('POST', '/api/v1/accounts', {
      username: 'by-api',
      name: '接口（演示）',
      grant: { role: 'subdistrict_reviewer', scopeId: portal.subdistrictId },
    });
    expect(made.status).toBe(201);
    const { userId, oneTimePassword } = made.json() as { userId: string; oneTimePassword: string };
    expect(oneTimePassword).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    const shown = (await manager.api('GET', `/api/v1/accounts/${userId}`)).json();
    expect(shown).toMatchObject({ username: 'by-api', grants: [{ scopeId: portal.subdistrictId }] });
    const refused = await manager.api('POST', '/api/v1/accounts', {
      username: 'x',
      name: '',
      grant: { role: 'king' },
    });
    expect(refused.status).toBe(422);
    expect(
      (refused.json() as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer),
    ).toEqual(expect.arrayContaining(['/username', '/name', '/role']));
    expect((await manager.api('PUT', `/api/v1/accounts/${userId}/active`, { active: 'no' })).status).toBe(
      422,
    );
    expect((await manager.api('PUT', `/api/v1/accounts/${userId}/active`, { active: false })).status).toBe(
      204,
    );
    expect((await manager.api('GET', '/api/v1/accounts?search=by-api')).json()).toMatchObject({
      total: 1,
      items: [{ active: false }],
    });
  });

  it('leave a trace of every change', async () => {
    const made = await create({ username: 'traced', name: '留痕（演示）', role: 'operator' });
    const userId = idIn(made.text);
    await manager.post(`/accounts/${userId}/grants`, { role: 'district_leader' });
    await manager.post(`/accounts/${userId}/reset`);
    await manager.post(`/accounts/${userId}/deactivate`);
    const sql = 'SELECT action FROM audit.entries WHERE subject_id = $1 ORDER BY seq';
    const rows = await portal.database.asOwner<{ action: string }>(sql, [userId]);
    expect(rows.map(({ action }) => action)).toEqual([
      'identity.user_created',
      'identity.role_granted',
      'identity.role_granted',
      'identity.password_reset',
      'identity.user_deactivated',
    ]);
  });
});
