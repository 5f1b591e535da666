import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '#config';
import { runAs } from '#database';
import { DefaultDistrict } from '#http';
import { ROLES } from '#identity';
import { actorOf, FakeClock, openTestDatabase, type TestDatabase } from '#testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createPortal } from '../../apps/portal/src/create-portal.js';
import { DemoAccounts, type DemoAccount } from '../../apps/portal/src/demo/demo-accounts.js';
import { DemoSeeder } from '../../apps/portal/src/demo/demo-seeder.js';
import { Announcer } from '../../apps/portal/src/start/announcer.js';
import { schemas } from '../../apps/schema.js';
import { RecordFactsJob } from '../../libs/features/facts/src/use-cases/record-facts.job.js';
import { PortalClient } from '../support/portal-client.js';

const quiet = new Announcer(() => undefined);
const never = new AbortController().signal;

describe('the demonstration accounts', () => {
  const varDir = mkdtempSync(join(tmpdir(), 'star-demo-'));
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let url: string;
  let accounts: readonly DemoAccount[];

  beforeAll(async () => {
    database = await openTestDatabase(schemas);
    const env = { DATABASE_URL: database.url, STAR_VAR_DIR: varDir, STAR_LOG_LEVEL: 'error', PORT: '0' };
    app = await createPortal({ config: loadConfig(env), work: false, clock: new FakeClock() });
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
  });
  afterAll(async () => {
    await app.close();
    await database.close();
    rmSync(varDir, { recursive: true });
  });

  const districts = () => database.asOwner('SELECT id FROM platform.districts');

  it('are not there when the start is interrupted: nothing is', async () => {
    const interrupted = new AbortController();
    const seeding = app.get(DemoSeeder).seed(quiet, interrupted.signal);
    interrupted.abort(new Error('Ctrl-C'));
    await expect(seeding).rejects.toThrow('Ctrl-C');
    expect(await districts()).toEqual([]);
    expect(await database.asOwner('SELECT id FROM organizations.unions')).toEqual([]);
  });

  it('are made once, also by two starts at the same time', async () => {
    await Promise.all([app.get(DemoSeeder).seed(quiet, never), app.get(DemoSeeder).seed(quiet, never)]);
    expect(await districts()).toHaveLength(1);
    accounts = await app.get(DemoAccounts).present((await app.get(DefaultDistrict).id()) ?? '');
    expect(accounts.map(({ role }) => role).sort()).toEqual([...ROLES].sort());
    expect(accounts.every(({ name }) => name.endsWith('（演示）'))).toBe(true);
  });

  it('live in a district of forty unions whose every name says that it is invented', async () => {
    const names = await database.asOwner<{ name: string }>(
      `SELECT union_name AS name FROM organizations.union_directory
       UNION ALL SELECT enterprise_name FROM organizations.union_directory
       UNION ALL SELECT DISTINCT subdistrict_name FROM organizations.union_directory`,
    );
    expect(names).toHaveLength(40 + 40 + 6);
    expect(names.filter(({ name }) => !name.endsWith('（演示）'))).toEqual([]);
    const profiles = await database.asOwner<{ facts: number }>(
      'SELECT (SELECT count(*)::int FROM jsonb_object_keys(profile)) AS facts FROM organizations.unions',
    );
    expect(new Set(profiles.map(({ facts }) => facts))).toEqual(new Set([17]));
    const [published] = await database.asOwner('SELECT code FROM catalogue.versions WHERE status = $1', [
      'published',
    ]);
    expect(published).toEqual({ code: 'star-union-default' });
  });

  it.each(ROLES)('let %s in, to a page that is there', async (role) => {
    const account = accounts.find((one) => one.role === role);
    const client = new PortalClient(url);
    const { location } = await client.logIn(account ?? { username: '', password: '' });
    expect([location, (await client.get(location ?? '')).status]).toEqual([location, 200]);
  });

  it('find the year’s result and solved problem in the chair’s running self-assessment, with their source', async () => {
    const districtId = await app.get(DefaultDistrict).id();
    const job = app.get(RecordFactsJob, { strict: false });
    const sources = await database.asOwner<{ type: string; id: string }>(
      'SELECT DISTINCT source_type AS type, source_id AS id FROM facts.announcements',
    );
    for (const source of sources) await runAs(actorOf(districtId ?? ''), () => job.handle(source));
    const chair = new PortalClient(url);
    await chair.logIn(accounts.find(({ role }) => role === 'union_chair') ?? { username: '', password: '' });
    const { text } = await chair.get('/assessment/F');
    for (const [code, input, path] of [
      ['F1.3', 'results_accepted', '/innovation/results/'],
      ['F2.2', 'problems_solved', '/innovation/problems/'],
    ] as const) {
      const card = text.slice(text.indexOf(`id="${code}"`)).split('</section>', 1)[0] ?? '';
      expect(card).toMatch(new RegExp(`name="values\\.${input}"[^>]*value="[1-9]`));
      expect(card).toContain(`来自平台记录：<a href="${path}`);
      expect(card).toContain('待确认');
    }
    expect((await chair.get('/facts')).text).toContain('联盟贡献分');
  });
});
