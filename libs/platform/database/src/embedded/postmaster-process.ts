import { spawn } from 'node:child_process';
import { access, open, readFile, rename } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { type Cluster } from './cluster.js';
import { EmbeddedServerError } from './embedded-server-error.js';
import { findPostmaster, isAlive, type Postmaster } from './postmaster-file.js';
import { SERVER_ENVIRONMENT } from './run-program.js';
import { type ServerAccount } from './server-account.js';

const POLL_MS = 20;
const READY_WITHIN_MS = 120_000;
const LOG_TAIL = 1_500;

/** A database for tests is thrown away: nothing needs to survive a power cut. */
const THROW_AWAY = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_connections=300'];
const EVERYWHERE = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', 'jit=off'];

export interface PostmasterRequest {
  readonly cluster: Cluster;
  readonly account: ServerAccount;
  readonly postgres: string;
  readonly port: number;
  readonly durable: boolean;
  readonly logFile: string;
  readonly signal: AbortSignal | undefined;
}

/** Why a start failed in a way that another try can mend. */
export type StartFailure = 'port-taken' | 'already-running' | 'predecessor-ending';

/**
 * Starts the server in a session of its own (Ctrl-C in the terminal reaches us, not it) and waits until it
 * takes connections. Its output goes straight to a file, so that it outlives us without a broken pipe.
 */
export async function startPostmaster(request: PostmasterRequest): Promise<Postmaster | StartFailure> {
  const { account, cluster, postgres, port, durable, logFile } = request;
  const settings = [...EVERYWHERE, ...(durable ? [] : THROW_AWAY), `port=${String(port)}`];
  const words = ['-D', cluster.dataDirectory, ...settings.flatMap((setting) => ['-c', setting])];
  const tether = durable ? [] : await tetherWords();
  const [command = '', ...rest] = [...account.prefix, ...tether, postgres, ...words];
  await rename(logFile, `${logFile}.1`).catch(() => undefined);
  const log = await open(logFile, 'w', 0o600);
  const child = spawn(command, rest, {
    ...account.ids,
    cwd: '/',
    env: SERVER_ENVIRONMENT,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
    child.once('error', () => {
      resolve();
    });
  });
  await log.close();
  child.unref();
  return waitUntilReady(request, child.pid, ended);
}

/** Waits for a server, ours or one that another process is starting just now. */
export async function waitUntilReady(
  { cluster, logFile, signal }: Pick<PostmasterRequest, 'cluster' | 'logFile' | 'signal'>,
  pid: number | undefined,
  ended: Promise<void> = new Promise(() => undefined),
): Promise<Postmaster | StartFailure> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline) {
    if (signal?.aborted) {
      if (pid !== undefined && isAlive(pid)) process.kill(pid, 'SIGINT');
      signal.throwIfAborted();
    }
    const over = await Promise.race([ended.then(() => true), delay(POLL_MS, false)]);
    if (over) return classifyFailure(logFile);
    const postmaster = await findPostmaster(cluster.dataDirectory);
    if (postmaster?.ready) return postmaster;
    if (postmaster === null && pid === undefined) return 'predecessor-ending';
  }
  throw new EmbeddedServerError(`PostgreSQL did not become ready within 2 minutes; see ${logFile}.`);
}

/** A throw-away server dies with the process that made it, even when that is killed; Linux only. */
async function tetherWords(): Promise<string[]> {
  const found = await access('/usr/bin/setpriv').then(
    () => true,
    () => false,
  );
  return found ? ['setpriv', '--pdeathsig', 'QUIT'] : [];
}

async function classifyFailure(logFile: string): Promise<StartFailure> {
  const said = (await readFile(logFile, 'utf8').catch(() => '')).slice(-LOG_TAIL).trim();
  if (/Address already in use|could not create any TCP\/IP sockets/.test(said)) return 'port-taken';
  if (/pre-existing shared memory block/.test(said)) return 'predecessor-ending';
  if (/lock file "postmaster.pid" already exists|bogus data in lock file|lock file .* is empty/.test(said)) {
    return 'already-running';
  }
  throw new EmbeddedServerError(`PostgreSQL did not start. It said (${logFile}):\n${said}`);
}
