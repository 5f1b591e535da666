import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '#config';
import { FakeClock, openTestDatabase } from '#testing';
import { createPortal } from '../../apps/portal/src/create-portal.js';
import { DemoSeeder } from '../../apps/portal/src/demo/demo-seeder.js';
import { Announcer } from '../../apps/portal/src/start/announcer.js';
import { schemas } from '../../apps/schema.js';

const quiet = new Announcer(() => undefined);

it.each(['2027-01-04', '2027-06-30'])('the demonstration district can be made on %s too', async (day) => {
  const varDir = mkdtempSync(join(tmpdir(), 'star-demo-'));
  const database = await openTestDatabase(schemas);
  const env = { DATABASE_URL: database.url, STAR_VAR_DIR: varDir, STAR_LOG_LEVEL: 'error', PORT: '0' };
  const clock = new FakeClock(`${day}T02:00:00Z`);
  const app = await createPortal({ config: loadConfig(env), work: false, clock });
  await app.init();
  await app.get(DemoSeeder).seed(quiet, new AbortController().signal);
  const stars = await database.asOwner<{ awards: number }>(
    'SELECT count(*)::int AS awards FROM assessment.awards',
  );
  expect(stars[0]?.awards).toBeGreaterThan(20);
  await app.close();
  await database.close();
  rmSync(varDir, { recursive: true });
});
