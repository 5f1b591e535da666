import { startTestPortal, type TestPortal } from '../support/test-portal.js';

describe('the audit page', () => {
  let portal: TestPortal;

  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterAll(() => portal.close());

  it('shows the auditor what happened, newest first, and filters it', async () => {
    const auditor = await portal.client('auditor');
    const { status, text } = await auditor.get('/audit');
    expect(status).toBe(200);
    const actions = [...text.matchAll(/<code>([a-z_]+\.[a-z_]+)<\/code>/g)].map((match) => match[1]);
    expect(actions.length).toBeGreaterThan(1);
    const { text: filtered } = await auditor.get(`/audit?action=${String(actions.at(-1))}`);
    const left = [...filtered.matchAll(/<code>([a-z_]+\.[a-z_]+)<\/code>/g)].map((match) => match[1]);
    expect(new Set(left)).toEqual(new Set([actions.at(-1)]));
  });

  it('is closed to a chair, and to a hostile filter', async () => {
    const chair = await portal.client('union_chair');
    expect((await chair.get('/audit')).status).toBe(403);
    const auditor = await portal.client('auditor');
    expect((await auditor.get("/audit?user=1'%20OR%201=1")).status).toBe(422);
    expect((await auditor.get('/audit?before=99999999999999999')).status).toBe(422);
  });

  it('finds a row that somebody altered behind the triggers', async () => {
    const auditor = await portal.client('auditor');
    const verify = async () => {
      const { location } = await auditor.post('/audit/verify');
      return (await auditor.get(String(location))).text;
    };
    expect(await verify()).toContain('日志完整');
    await portal.database.asOwner(`
      ALTER TABLE audit.entries DISABLE TRIGGER immutable;
      UPDATE audit.entries SET actor = 'somebody else' WHERE seq = 1;
      ALTER TABLE audit.entries ENABLE TRIGGER immutable;`);
    expect(await verify()).toContain('第 1 条记录的内容被改动过');
  });
});
