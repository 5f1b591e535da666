import { FakeClock } from '#testing';
import { PortalClient } from '../support/portal-client.js';
import { startTestPortal, type TestAccount, type TestPortal } from '../support/test-portal.js';

const MINUTE = 60_000;
const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1 MicroMessenger/8';

const clock = new FakeClock();
let portal: TestPortal;
let account: TestAccount;
let client: PortalClient;
beforeAll(async () => {
  portal = await startTestPortal({ clock });
});
afterAll(() => portal.close());
beforeEach(async () => {
  account = await portal.account('district_admin');
  client = await portal.client();
  await client.logIn(account);
});

const alive = async (one: PortalClient) => (await one.get('/account')).status === 200;

/** Logs the same person in on another device. */
async function elsewhere(userAgent = PHONE): Promise<PortalClient> {
  const other = new PortalClient(portal.url);
  await other.post(
    '/login',
    { username: account.username, password: account.password },
    { 'user-agent': userAgent },
  );
  return other;
}

describe('the devices', () => {
  it('are listed with what tells them apart, and no whole address', async () => {
    await elsewhere();
    const { text } = await client.get('/sessions');
    expect(text).toContain('WeChat · iOS');
    expect(text).toContain('本设备');
    expect(text).toContain('127.0.0.0');
    expect(text).not.toContain('127.0.0.1');
  });

  it('are logged out one by one', async () => {
    const other = await elsewhere();
    const { text } = await client.get('/sessions');
    const end = /action="(\/sessions\/[0-9a-f-]{36}\/end)"/.exec(text)?.[1] ?? '';
    expect((await client.post(end)).location).toBe('/sessions');
    expect((await client.get('/sessions')).text).toContain('该设备已退出');
    expect((await client.get('/sessions')).text).not.toContain('该设备已退出');
    expect([await alive(other), await alive(client)]).toEqual([false, true]);
  });

  it('are all logged out but this one', async () => {
    const others = [await elsewhere(), await elsewhere('curl/8')];
    await client.post('/sessions/end-others');
    expect([await alive(others[0]!), await alive(others[1]!), await alive(client)]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('of others cannot be ended', async () => {
    const stranger = await portal.client('operator');
    const rows = (await stranger.api('GET', '/api/v1/me/sessions')).json() as { id: string }[];
    expect((await client.post(`/sessions/${rows[0]!.id}/end`)).status).toBe(404);
    expect((await client.api('DELETE', `/api/v1/me/sessions/${rows[0]!.id}`)).status).toBe(404);
    expect((await client.post('/sessions/not-an-id/end')).status).toBe(404);
    expect(await alive(stranger)).toBe(true);
  });
});

describe('a new password', () => {
  const NEXT = '另一个足够长的新密码';
  const change = (fields: Partial<Record<'current' | 'password' | 'again', string>>) =>
    client.post('/account/password', { current: account.password, password: NEXT, again: NEXT, ...fields });

  it('ends every other session and gives this one a new secret', async () => {
    const other = await elsewhere();
    const before = client.cookies.find(({ name }) => name === 'session')?.value;
    expect((await change({})).location).toBe('/account');
    expect(client.cookies.find(({ name }) => name === 'session')?.value).not.toBe(before);
    expect([await alive(other), await alive(client)]).toEqual([false, true]);
    const old = new PortalClient(portal.url);
    old.setCookie('session', before ?? '');
    expect(await alive(old)).toBe(false);
    await expect(elsewhere().then(alive)).resolves.toBe(false);
  });

  it.each([
    [{ current: 'wrong' }, '当前密码不正确'],
    [{ again: 'something else' }, '两次输入的新密码不一致'],
    [{ password: '短', again: '短' }, '密码至少 10 个字'],
    [{ password: 'Password123', again: 'Password123' }, '这个密码太常见'],
    [{ password: 'aaaaaaaaaaaa', again: 'aaaaaaaaaaaa' }, '这个密码太常见'],
  ])('with %j is refused: %s', async (fields, message) => {
    clock.advance(MINUTE);
    const answer = await change(fields);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(message);
    expect(answer.text).not.toContain(NEXT);
  });

  it('must not be the old one or hold the user name', async () => {
    const same = await change({ password: account.password, again: account.password });
    expect(same.text).toContain('新密码不能与当前密码相同');
    const named = `xx${account.username}xx`;
    expect((await change({ password: named, again: named })).text).toContain('密码不能包含用户名');
  });

  it('cannot be guessed at for long', async () => {
    clock.advance(MINUTE);
    const answers = [];
    for (let i = 0; i < 11; i += 1) answers.push((await change({ current: 'wrong' })).status);
    expect(answers.slice(0, 10)).toEqual(Array(10).fill(422));
    expect(answers[10]).toBe(429);
    clock.advance(MINUTE);
  });
});

describe('an API token', () => {
  const make = (body: object) => client.api('POST', '/api/v1/me/tokens', { name: '导出', days: 30, ...body });
  const secretOf = async (scopes: string[]) => ((await make({ scopes })).json() as { secret: string }).secret;
  const call = (secret: string, path: string, method = 'GET') =>
    client.send(method, path, { headers: { authorization: `Bearer ${secret}` } });

  it('opens what it is for, and nothing else', async () => {
    const secret = await secretOf(['account.manage']);
    expect((await call(secret, '/api/v1/accounts')).status).toBe(200);
    expect((await call(secret, '/api/v1/me/tokens')).status).toBe(403);
    const other = await secretOf(['report.view']);
    expect((await call(other, '/api/v1/accounts')).status).toBe(403);
  });

  it('opens no page', async () => {
    expect((await call(await secretOf(['account.manage']), '/accounts')).status).toBe(303);
  });

  it.each([
    ['a permission its owner lacks', { scopes: ['award.decide'] }, '/scopes'],
    ['its owner’s own account', { scopes: ['account.self'] }, '/scopes'],
    ['nothing', { scopes: [] }, '/scopes'],
    ['ever', { scopes: ['report.view'], days: 1000 }, '/days'],
  ])('is not made for %s', async (_, body, pointer) => {
    const answer = await make(body);
    expect(answer.status).toBe(422);
    expect((answer.json() as { errors: object[] }).errors).toMatchObject([{ pointer }]);
  });

  it('is shown once, listed by name, and revoked at once', async () => {
    const made = await client.post('/account/tokens', {
      name: '人事系统',
      scopes: ['account.manage'],
      days: '5',
    });
    const secret = /<code class="secret">(star_[\w-]+)</.exec(made.text)?.[1] ?? '';
    expect((await call(secret, '/api/v1/accounts')).status).toBe(200);
    const { text } = await client.get('/account');
    expect(text).toContain('人事系统');
    expect(text).not.toContain(secret);
    const revoke = /action="(\/account\/tokens\/[0-9a-f-]{36}\/revoke)"/.exec(text)?.[1] ?? '';
    expect((await client.post(revoke)).status).toBe(303);
    expect((await call(secret, '/api/v1/accounts')).status).toBe(401);
  });

  it('ends by itself, and loses what its owner loses', async () => {
    const secret = await secretOf(['account.manage']);
    const manager = await portal.client('operator');
    const shown = (await manager.api('GET', `/api/v1/accounts/${account.userId}`)).json() as {
      grants: { id: string }[];
    };
    await manager.api('DELETE', `/api/v1/accounts/${account.userId}/grants/${shown.grants[0]!.id}`);
    expect((await call(secret, '/api/v1/accounts')).status).toBe(403);
    clock.advance(30 * 24 * 60 * MINUTE);
    expect((await call(secret, '/api/v1/accounts')).status).toBe(401);
  });

  it('is stored only as a hash', async () => {
    const secret = await secretOf(['account.manage']);
    const rows = await portal.database.asOwner<{ row: string }>(
      'SELECT t::text AS row FROM identity.api_tokens t',
    );
    expect(rows.some(({ row }) => row.includes(secret))).toBe(false);
  });
});

describe('the language', () => {
  it('is chosen once and follows the person to other devices', async () => {
    expect((await client.post('/language', { locale: 'en', back: '/sessions' })).location).toBe('/sessions');
    expect((await client.get('/sessions')).text).toContain('<html lang="en">');
    expect((await (await elsewhere()).get('/sessions')).text).toContain('<html lang="en">');
  });

  it('is the browser’s for who has not chosen', async () => {
    const visitor = await portal.client();
    expect((await visitor.get('/login', { 'accept-language': 'en-US' })).text).toContain('Log in');
    expect((await visitor.get('/login', { 'accept-language': 'fr' })).text).toContain('登录');
  });

  it('is never another site or another language', async () => {
    expect((await client.post('/language', { locale: 'en', back: '//evil.example' })).location).toBe('/');
    expect((await client.post('/language', { locale: 'xx', back: '/' })).status).toBe(422);
  });
});

describe('a form sent after the session ended', () => {
  const fields = { username: 'nachtrag', name: '迟交的表单（演示）', role: 'operator' };

  it('is kept through the log-in and sent when its owner says so', async () => {
    const token = await client.csrfToken();
    clock.advance(61 * MINUTE);
    const sent = await client.send('POST', '/accounts', {
      body: new URLSearchParams({ ...fields, _csrf: token }),
      headers: { accept: 'text/html' },
    });
    expect(sent.status).toBe(401);
    expect(sent.text).toContain('您刚才填写的内容已保留');
    const kept = /name="kept" value="([^"]+)"/.exec(sent.text)?.[1] ?? '';

    const wrong = await client.post('/login', { username: account.username, password: 'wrong', kept });
    expect(wrong.text).toContain(`name="kept" value="${kept}"`);
    const resumed = await client.post('/login', {
      username: account.username,
      password: account.password,
      kept,
    });
    expect(resumed.status).toBe(200);
    expect(resumed.text).toContain('迟交的表单（演示）');
    const again = formIn(resumed.text);
    expect(again.action).toBe('/accounts');
    const done = await client.send('POST', again.action, {
      body: again.body,
      headers: { accept: 'text/html' },
    });
    expect(done.status).toBe(201);
    expect((await client.get('/accounts?q=nachtrag')).text).toContain('迟交的表单（演示）');
  });

  it('goes to nobody else', async () => {
    const token = await client.csrfToken();
    await client.post('/sessions/end-others');
    clock.advance(61 * MINUTE);
    const body = new URLSearchParams({ ...fields, _csrf: token });
    const sent = await client.send('POST', '/accounts', { body, headers: { accept: 'text/html' } });
    const kept = /name="kept" value="([^"]+)"/.exec(sent.text)?.[1] ?? '';
    const { username, password } = await portal.account('district_admin');
    const answer = await client.post('/login', { username, password, kept });
    expect(answer.status).toBe(303);
    expect(answer.text).not.toContain('迟交的表单');
  });

  it('is not taken from another site, with or without a session', async () => {
    clock.advance(61 * MINUTE);
    const body = new URLSearchParams({ ...fields, _csrf: 'x'.repeat(36) });
    const sent = await client.send('POST', '/accounts', { body, headers: { accept: 'text/html' } });
    expect(sent.status).toBe(403);
    expect(sent.text).not.toContain('kept');
  });

  it('by the API is a plain 401, for the client to keep', async () => {
    const token = await client.csrfToken();
    clock.advance(61 * MINUTE);
    const answer = await client.send('POST', '/api/v1/accounts', {
      body: JSON.stringify({ username: 'a', name: 'b' }),
      headers: { 'content-type': 'application/json', 'x-csrf-token': token },
    });
    expect([answer.status, (answer.json() as { code: string }).code]).toEqual([401, 'http.unauthenticated']);
  });
});

function formIn(html: string): { action: string; body: URLSearchParams } {
  const form = /<form method="post" action="(\/accounts)">([\s\S]*?)<\/form>/.exec(html);
  const inputs = [...(form?.[2] ?? '').matchAll(/name="([^"]*)" value="([^"]*)"/g)];
  return {
    action: form?.[1] ?? '',
    body: new URLSearchParams(inputs.map(([, name, value]) => [name!, value!])),
  };
}
