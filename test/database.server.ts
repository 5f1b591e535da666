import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, ownerDataSource, startEmbeddedServer, type EmbeddedServer } from '#database';
import { announceTestServer, withDatabase } from '#testing';
import { Client } from 'pg';
import { schemas } from '../apps/schema.js';

const TEMPLATE = 'star_template';

let server: EmbeddedServer | undefined;

/** One PostgreSQL for the whole run, with one migrated database that every test file clones. */
export async function startTestServer(): Promise<void> {
  server = await startEmbeddedServer({ dataDir: mkdtempSync(join(tmpdir(), 'star-test-')), durable: false });
  const client = new Client({ connectionString: server.url });
  await client.connect();
  await client.query(`CREATE DATABASE ${TEMPLATE}`);
  await client.end();
  const owner = await ownerDataSource({ url: withDatabase(server.url, TEMPLATE), schemas }).initialize();
  await migrate(owner);
  await owner.destroy();
  announceTestServer({ url: server.url, template: TEMPLATE });
}

export async function stopTestServer(): Promise<void> {
  await server?.stop();
}
