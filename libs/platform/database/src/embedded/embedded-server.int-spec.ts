import { spawn } from 'node:child_process';
import { access, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { startEmbeddedServer, type EmbeddedServer, type EmbeddedServerOptions } from './embedded-server.js';
import { findFreePort } from './free-port.js';
import { isAlive } from './postmaster-file.js';

describe('an embedded server', () => {
  let dataDir: string;
  let servers: EmbeddedServer[];

  beforeEach(async () => {
    dataDir = await mkdtemp(path.join(os.tmpdir(), 'star-embedded-'));
    servers = [];
  });
  afterEach(async () => {
    for (const server of servers) await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  const start = async (options: Partial<EmbeddedServerOptions> = {}) => {
    const server = await startEmbeddedServer({ dataDir, durable: true, ...options });
    servers.push(server);
    return server;
  };
  const query = async (url: string, sql: string): Promise<unknown[]> => {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  };
  const leases = (url: string) =>
    query(url, `SELECT pid FROM pg_stat_activity WHERE application_name = 'star lease'`) as Promise<
      { pid: number }[]
    >;
  /** Waits until the killed process is gone and everybody who used the server uses it again. */
  const untilBack = async (url: string, users = 1) => {
    for (const deadline = Date.now() + 30_000; Date.now() < deadline;) {
      const found = await leases(url).catch(() => []);
      if (found.length === users) return;
      await delay(50);
    }
    throw new Error('the server did not come back');
  };
  const kill = async (pid: number, signal: NodeJS.Signals) => {
    process.kill(pid, signal);
    while (isAlive(pid)) await delay(10);
  };
  const postmasterFile = () => path.join(dataDir, 'cluster/data/postmaster.pid');
  const postmasterPid = async () => parseInt(await readFile(postmasterFile(), 'utf8'), 10);
  const isRunning = () =>
    access(postmasterFile()).then(
      () => true,
      () => false,
    );

  it('keeps Chinese text as UTF-8 and its data over a restart', async () => {
    const first = await start();
    await query(first.url, `CREATE TABLE unions AS SELECT '星级工会' AS name`);
    await first.stop();
    expect(await isRunning()).toBe(false);
    const second = await start();
    expect(await query(second.url, 'SELECT name, length(name) FROM unions')).toEqual([
      { name: '星级工会', length: 4 },
    ]);
  });

  it('takes the port it was told, and another when that is taken', async () => {
    const port = await findFreePort();
    const blocker = createServer().listen(port, '127.0.0.1');
    const server = await start({ port });
    expect(server.port).not.toBe(port);
    await query(server.url, 'SELECT 1');
    await server.stop();
    await new Promise((resolve) => blocker.close(resolve));
    expect((await start({ port })).port).toBe(port);
  });

  it('joins the server that runs on the same folder; the last to leave stops it', async () => {
    const first = await start();
    const second = await start();
    expect(second.url).toBe(first.url);
    await first.stop();
    await query(second.url, 'SELECT 1');
    await second.stop();
    expect(await isRunning()).toBe(false);
  });

  it('makes one cluster when two starts meet in an empty folder', async () => {
    const [first, second] = await Promise.all([start(), start()]);
    expect(first.url).toBe(second.url);
    expect(await readdir(dataDir)).toEqual(expect.arrayContaining(['cluster', 'server.log']));
    expect((await readdir(dataDir)).filter((name) => name.startsWith('cluster'))).toEqual(['cluster']);
  });

  it('is started again on its port when the server is killed, and loses nothing', async () => {
    const server = await start();
    await query(server.url, 'CREATE TABLE kept AS SELECT 7 AS n');
    const pid = await postmasterPid();
    await kill(pid, 'SIGKILL');
    await untilBack(server.url);
    const rows = await query(server.url, 'SELECT n FROM kept');
    expect(rows).toEqual([{ n: 7 }]);
    expect(await postmasterPid()).not.toBe(pid);
  });

  it('is followed by everyone who uses it, when it is killed and only one of them starts it again', async () => {
    const servers = [await start(), await start()];
    for (const signal of ['SIGKILL', 'SIGQUIT'] as const) {
      const pid = await postmasterPid();
      await kill(pid, signal);
      await untilBack(servers[0]!.url, 2);
      expect(await postmasterPid()).not.toBe(pid);
    }
    await servers[0]!.stop();
    await query(servers[1]!.url, 'SELECT 1');
  });

  it('goes on after one of its connections was killed', async () => {
    const server = await start();
    const [lease] = await leases(server.url);
    await kill(lease!.pid, 'SIGKILL');
    await untilBack(server.url);
    await kill(await postmasterPid(), 'SIGKILL');
    await untilBack(server.url);
  });

  it('keeps its port over a restart, so that others find it again', async () => {
    const first = await start();
    await first.stop();
    expect((await start()).port).toBe(first.port);
  });

  it('starts although a killed server left its process id, now that of another program', async () => {
    await (await start()).stop();
    await writeFile(
      postmasterFile(),
      `${String(process.pid)}\n${dataDir}/cluster/data\n1\n5432\n\n127.0.0.1\n`,
    );
    await query((await start()).url, 'SELECT 1');
  });

  it('begins again when the first start was killed half-way', async () => {
    const gone = spawn('true');
    await new Promise((resolve) => gone.once('exit', resolve));
    const leftover = path.join(dataDir, `cluster.unfinished-${String(gone.pid)}-abcd`);
    await mkdir(path.join(leftover, 'data'), { recursive: true });
    await writeFile(path.join(leftover, 'data', 'PG_VERSION'), '18\n');
    await query((await start()).url, 'SELECT 1');
    await expect(access(leftover)).rejects.toThrow('ENOENT');
  });

  it('says which version wrote the data when it is another, and touches nothing', async () => {
    await (await start()).stop();
    const version = path.join(dataDir, 'cluster/data/PG_VERSION');
    await writeFile(version, '17\n');
    await expect(start()).rejects.toThrow(/written by PostgreSQL 17; .* is PostgreSQL 18/);
    expect(await readFile(version, 'utf8')).toBe('17\n');
  });

  it('ends an unfinished start when told to, and starts well afterwards', async () => {
    const controller = new AbortController();
    const starting = start({ signal: controller.signal });
    setTimeout(() => {
      controller.abort();
    }, 150);
    await expect(starting).rejects.toThrow(/abort/);
    await query((await start()).url, 'SELECT 1');
  });

  it('deletes a throw-away folder, and only one of its own', async () => {
    const server = await start({ durable: false });
    await query(server.url, 'SELECT 1');
    await server.stop();
    await expect(access(dataDir)).rejects.toThrow('ENOENT');
    await mkdir(dataDir);
    await writeFile(path.join(dataDir, 'thesis.txt'), 'years of work');
    await expect(start({ durable: false })).rejects.toThrow(/folder of its own/);
    expect(await readdir(dataDir)).toEqual(['thesis.txt']);
  });
});
