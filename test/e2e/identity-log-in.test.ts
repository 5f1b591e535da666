import { FakeClock } from '#testing';
import { PortalClient } from '../support/portal-client.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('log-in', () => {
  const clock = new FakeClock();
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startTestPortal({ clock });
  });
  afterAll(() => portal.close());

  const seesAccount = async (client: PortalClient) => (await client.get('/account')).status === 200;

  it('leads to where the role’s work begins, or back to the page that was wanted', async () => {
    const account = await portal.account('operator');
    const client = await portal.client();
    expect((await client.get('/sessions?x=1')).location).toBe('/login?next=%2Fsessions%3Fx%3D1');
    expect((await client.logIn(account)).location).toBe('/accounts');
    const second = await portal.client();
    const answer = await second.post('/login', { ...credentials(account), next: '/sessions?x=1' });
    expect(answer.location).toBe('/sessions?x=1');
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/login?next=/login',
    'javascript:1',
  ])('never leads to %s', async (next) => {
    const client = await portal.client();
    const answer = await client.post('/login', { ...credentials(await portal.account('operator')), next });
    expect(answer.location).toBe('/accounts');
  });

  it('gives every log-in a cookie of its own, and ends the session it replaces', async () => {
    const account = await portal.account('operator');
    const client = await portal.client();
    await client.logIn(account);
    const first = client.cookies;
    await client.logIn(account);
    expect(client.cookies).not.toEqual(first);
    const old = new PortalClient(portal.url);
    for (const { name, value } of first) old.setCookie(name, value);
    expect(await seesAccount(old)).toBe(false);
    expect(await seesAccount(client)).toBe(true);
  });

  it('sets a cookie that scripts and other sites do not get', async () => {
    const client = await portal.client();
    const answer = await client.logIn(await portal.account('operator'));
    const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('session='));
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).toMatch(/Path=\//);
    expect(cookie).not.toMatch(/Domain|Secure/);
  });

  it('is over at log-out, for the secret too', async () => {
    const client = await portal.client('operator');
    const kept = client.cookies;
    expect((await client.post('/logout')).location).toBe('/');
    const thief = new PortalClient(portal.url);
    for (const { name, value } of kept) thief.setCookie(name, value);
    expect(await seesAccount(thief)).toBe(false);
  });

  it('is over after an idle hour, and goes on while it is used', async () => {
    const client = await portal.client('operator');
    for (let i = 0; i < 3; i += 1) {
      clock.advance(50 * MINUTE);
      expect(await seesAccount(client)).toBe(true);
    }
    clock.advance(61 * MINUTE);
    expect(await seesAccount(client)).toBe(false);
  });

  it('is over after twelve hours, whatever happens', async () => {
    const client = await portal.client('operator');
    for (let i = 0; i < 23; i += 1) {
      clock.advance(HOUR / 2);
      expect(await seesAccount(client)).toBe(true);
    }
    clock.advance(HOUR / 2);
    expect(await seesAccount(client)).toBe(false);
  });

  it('writes the last use down at most once a minute', async () => {
    const account = await portal.account('operator');
    const client = await portal.client();
    await client.logIn(account);
    const lastSeen = async () => {
      const sql = 'SELECT last_seen_at AS at FROM identity.sessions WHERE user_id = $1';
      return (await portal.database.asOwner<{ at: Date }>(sql, [account.userId]))[0]?.at.getTime();
    };
    const start = clock.now().getTime();
    clock.advance(59_000);
    await client.get('/account');
    expect(await lastSeen()).toBe(start);
    clock.advance(2000);
    await client.get('/account');
    expect(await lastSeen()).toBe(start + 61_000);
  });

  describe('that fails', () => {
    beforeEach(() => {
      clock.advance(2 * HOUR); // failures of the test before are forgotten
    });
    afterAll(() => {
      clock.advance(2 * HOUR);
    });
    const tryWith = async (client: PortalClient, username: string, password: string) =>
      client.post('/login', { username, password });

    it('says the same for a wrong password and an unknown name, and keeps the name only', async () => {
      const { username } = await portal.account('operator');
      const client = await portal.client();
      const wrong = await tryWith(client, username, 'not the password');
      const unknown = await tryWith(client, 'nobody-here', 'not the password');
      expect([wrong.status, unknown.status]).toEqual([422, 422]);
      expect(wrong.text).toContain('用户名或密码不正确');
      expect(unknown.text).toContain('用户名或密码不正确');
      expect(wrong.text).toContain(`value="${username}"`);
      expect(wrong.text).not.toContain('not the password');
    });

    it.each(['account', 'unknown name'])('five times locks the %s for longer and longer', async (kind) => {
      const account =
        kind === 'account' ? await portal.account('operator') : { username: 'no-such', password: 'x' };
      const client = await portal.client();
      for (let i = 0; i < 5; i += 1)
        expect((await tryWith(client, account.username, 'wrong')).status).toBe(422);
      const locked = await tryWith(client, account.username, account.password);
      expect(locked.status).toBe(429);
      expect(locked.text).toContain('请在 30 秒后再试');
      clock.advance(31_000);
      expect((await tryWith(client, account.username, 'wrong')).status).toBe(422);
      expect((await tryWith(client, account.username, 'wrong')).text).toContain('请在 60 秒后再试');
    });

    it('is forgotten after the right password', async () => {
      const account = await portal.account('operator');
      const client = await portal.client();
      for (let i = 0; i < 4; i += 1) await tryWith(client, account.username, 'wrong');
      await client.logIn(account);
      for (let i = 0; i < 4; i += 1) await tryWith(client, account.username, 'wrong');
      expect((await client.logIn(account)).status).toBe(303);
    });

    it('locks also when many try at once', async () => {
      const account = await portal.account('operator');
      const clients = Array.from({ length: 12 }, () => new PortalClient(portal.url));
      const answers = await Promise.all(clients.map((client) => tryWith(client, account.username, 'wrong')));
      expect(answers.filter(({ status }) => status === 422)).toHaveLength(5);
    });

    it('locks a network that goes through names', async () => {
      const client = await portal.client();
      const answers = [];
      for (let i = 0; i < 41; i += 1) {
        answers.push((await tryWith(client, `guess-${i}`, 'wrong')).status);
        if (i === 19) clock.advance(MINUTE); // past the limit of the route itself
      }
      expect(answers.slice(0, 40).every((status) => status === 422)).toBe(true);
      expect(answers[40]).toBe(429);
    });

    it('leaves no name and no address in the table of attempts', async () => {
      await tryWith(await portal.client(), 'a-name-to-look-for', 'wrong');
      const rows = await portal.database.asOwner<{ key: Buffer }>('SELECT key FROM identity.login_attempts');
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every(({ key }) => key.length === 32)).toBe(true);
    });
  });

  it('is written into the audit log, and so is what fails', async () => {
    const account = await portal.account('operator');
    const client = await portal.client();
    await client.post('/login', { username: account.username, password: 'wrong' });
    await client.logIn(account);
    const rows = await portal.database.asOwner<{ action: string }>(
      `SELECT action FROM audit.entries WHERE subject_id = $1 ORDER BY seq`,
      [account.userId],
    );
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['identity.user_created', 'identity.log_in_failed', 'identity.logged_in']),
    );
  });
});

function credentials({ username, password }: { username: string; password: string }) {
  return { username, password };
}
