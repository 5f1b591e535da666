import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { type Cluster, openCluster, SUPERUSER } from './cluster.js';
import { EmbeddedServerError } from './embedded-server-error.js';
import { findFreePort } from './free-port.js';
import { findPostmaster, isPostmasterOf, type Postmaster } from './postmaster-file.js';
import { startPostmaster, waitUntilReady } from './postmaster-process.js';
import { chooseServerAccount, type ServerAccount } from './server-account.js';
import { ServerLease } from './server-lease.js';
import { findServerPrograms, type ServerPrograms } from './server-programs.js';

export interface EmbeddedServerOptions {
  /** A folder of its own: holds the cluster, its password and the server's log. Made when missing. */
  readonly dataDir: string;
  /** False for tests: faster, not safe against a power cut, and the folder is deleted by `stop`. */
  readonly durable: boolean;
  /** Wanted port of 127.0.0.1; when it is taken or not given, a free one. */
  readonly port?: number;
  /** Ends an unfinished start. */
  readonly signal?: AbortSignal;
}

/** A PostgreSQL server that this process uses and, as the last one to use it, stops. */
export interface EmbeddedServer {
  /** Database `star_union` as its superuser, with password. */
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

const DATABASE = 'star_union';
const THROW_AWAY_MARK = 'throw-away';
const MAX_TRIES = 40;
const RETRY_MS = 250;
const STOP_WITHIN_MS = 30_000;
const BAD_LOG_IN = '28'; // SQLSTATE class: trying again does not help

/**
 * Starts PostgreSQL on `dataDir`, or joins the server that runs there already (of another command, or left by
 * a killed one). When the server dies it is started again on the same port, so that connection pools recover.
 *
 * @throws EmbeddedServerError with what to do: another major version's data, no way to leave root, a broken start
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  await prepareDirectory(options);
  const programs = await findServerPrograms();
  const account = await chooseServerAccount(options.dataDir, programs.postgres);
  const { signal, durable } = options;
  const cluster = await openCluster({ directory: options.dataDir, account, programs, durable, signal });
  const server = new SupervisedServer(options, programs, account, cluster);
  await server.ensure(options.port ?? null);
  return server;
}

class SupervisedServer implements EmbeddedServer {
  private postmaster: Postmaster | null = null;
  private lease: ServerLease | null = null;
  private recovery: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly options: EmbeddedServerOptions,
    private readonly programs: ServerPrograms,
    private readonly account: ServerAccount,
    private readonly cluster: Cluster,
  ) {}

  get port(): number {
    if (!this.postmaster) throw new EmbeddedServerError('the embedded server is not running');
    return this.postmaster.port;
  }

  get url(): string {
    return this.urlOf(DATABASE);
  }

  /**
   * Joins or starts the server, trying again what trying again can mend.
   *
   * @param port null: the one it had last, else any; `fixed`: no other will do, because pools know it
   */
  async ensure(port: number | null, fixed = false): Promise<void> {
    let wanted = port ?? (await this.lastPort()) ?? (await findFreePort());
    for (let attempt = 1; attempt <= MAX_TRIES && !this.stopped; attempt += 1) {
      const outcome = await this.joinOrStart(wanted);
      if (typeof outcome === 'object') {
        this.postmaster = outcome;
        if (await this.takeLease()) {
          await writeFile(this.portFile, String(outcome.port));
          return;
        }
      }
      if (outcome === 'port-taken' && !fixed) wanted = await findFreePort();
      else await delay(RETRY_MS, undefined, { signal: this.options.signal });
    }
    if (!this.stopped) throw new EmbeddedServerError(`PostgreSQL did not start; see ${this.logFile}.`);
  }

  async stop(): Promise<void> {
    if (this.stopped) return;
    this.stopped = true;
    await this.recovery;
    await this.lease?.release(() => this.shutDown());
    if (!this.options.durable) await rm(this.options.dataDir, { recursive: true, force: true });
  }

  private async joinOrStart(port: number): ReturnType<typeof startPostmaster> {
    const { cluster, account, logFile } = this;
    const { durable, signal } = this.options;
    const running = await findPostmaster(cluster.dataDirectory);
    if (running) return waitUntilReady({ cluster, logFile, signal }, undefined);
    const { postgres } = this.programs;
    return startPostmaster({ cluster, account, postgres, port, durable, logFile, signal });
  }

  /** @returns false while the server does not let us in: it is recovering, or ending */
  private async takeLease(): Promise<boolean> {
    const url = this.urlOf('postgres');
    try {
      await ensureDatabase(url);
      this.lease = await ServerLease.take(url, () => {
        this.lease = null;
        this.recovery = this.recover(this.port);
      });
      return true;
    } catch (error) {
      if (String((error as { code?: unknown }).code).startsWith(BAD_LOG_IN)) throw error;
      return false;
    }
  }

  /** Does not give up: without its database the program is of no use, and may be again. */
  private async recover(port: number): Promise<void> {
    while (!this.stopped && !this.lease) {
      try {
        await this.ensure(port, true);
        if (this.port !== port)
          process.emitWarning('the embedded PostgreSQL has another port now: start again');
      } catch (error) {
        if (this.options.signal?.aborted) return;
        process.emitWarning(`the embedded PostgreSQL could not be started again: ${String(error)}`);
      }
    }
  }

  private async shutDown(): Promise<void> {
    const running = await findPostmaster(this.cluster.dataDirectory);
    if (!running) return;
    process.kill(running.pid, this.options.durable ? 'SIGINT' : 'SIGQUIT');
    const deadline = Date.now() + STOP_WITHIN_MS;
    while (await isPostmasterOf(running.pid, this.cluster.dataDirectory)) {
      if (Date.now() > deadline)
        throw new EmbeddedServerError(`PostgreSQL did not stop; see ${this.logFile}.`);
      await delay(10);
    }
  }

  private async lastPort(): Promise<number | null> {
    const text = await readFile(this.portFile, 'utf8').catch(() => '');
    return /^\d+$/.test(text) ? Number(text) : null;
  }

  private get portFile(): string {
    return path.join(this.options.dataDir, 'port');
  }

  private get logFile(): string {
    return path.join(this.options.dataDir, 'server.log');
  }

  private urlOf(database: string): string {
    return `postgres://${SUPERUSER}:${this.cluster.password}@127.0.0.1:${String(this.port)}/${database}`;
  }
}

/** A folder that is deleted afterwards must be one that we made. */
async function prepareDirectory({ dataDir, durable }: EmbeddedServerOptions): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  if (durable) return;
  const names = await readdir(dataDir);
  if (names.length > 0 && !names.includes(THROW_AWAY_MARK)) {
    throw new EmbeddedServerError(`${dataDir} holds files; a throw-away server needs a folder of its own.`);
  }
  await writeFile(path.join(dataDir, THROW_AWAY_MARK), '');
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } catch (error) {
    // Another process made it between the question and the answer.
    if ((error as { code?: string }).code !== '42P04' && (error as { code?: string }).code !== '23505')
      throw error;
  } finally {
    await client.end();
  }
}
