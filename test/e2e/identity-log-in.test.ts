import { FakeClock } from '#testing';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';

const MINUTE = 60_000;

describe('log-in', () => {
  const clock = new FakeClock();
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startTestPortal({ clock });
  });
  afterAll(() => portal.close());

  it('leads each role to where its work begins', async () => {
    const client = await portal.client();
    const answer = await client.logIn(await portal.account('operator'));
    expect(answer.location).toBe('/accounts');
    expect((await client.get('/account')).text).toContain('系统运维');
  });
});
