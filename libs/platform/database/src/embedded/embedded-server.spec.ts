import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { startEmbeddedServer } from './embedded-server.js';

describe('an embedded server', () => {
  it('keeps Chinese text as UTF-8', async () => {
    const dataDir = await mkdtemp(path.join(os.tmpdir(), 'star-embedded-'));
    const server = await startEmbeddedServer({ dataDir, durable: true });
    const client = new Client({ connectionString: server.url });
    await client.connect();
    const { rows } = await client.query(
      `SELECT length('星级工会') AS length, current_setting('server_encoding') AS code`,
    );
    expect(rows).toEqual([{ length: 4, code: 'UTF8' }]);
    await client.end();
    await server.stop();
    await rm(dataDir, { recursive: true });
  });
});
