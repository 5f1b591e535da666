import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { EmbeddedServerError } from './embedded-server-error.js';
import { isAlive } from './postmaster-file.js';
import { runProgram } from './run-program.js';
import { type ServerAccount } from './server-account.js';
import { type ServerPrograms } from './server-programs.js';

export const SUPERUSER = 'star_owner';
const FINISHED = 'cluster';
const UNFINISHED = 'cluster.unfinished-';

/** One PostgreSQL data directory with the password of its superuser. */
export interface Cluster {
  readonly dataDirectory: string;
  readonly password: string;
}

interface Request {
  readonly directory: string;
  readonly account: ServerAccount;
  readonly programs: ServerPrograms;
  readonly durable: boolean;
  readonly signal: AbortSignal | undefined;
}

/**
 * Opens the cluster in `directory`, or makes it. It is made under another name and renamed when complete,
 * so that a start that is killed half-way leaves nothing that looks finished; the leftover is removed here.
 */
export async function openCluster(request: Request): Promise<Cluster> {
  const home = path.join(request.directory, FINISHED);
  const version = await readVersion(home);
  if (version === null) {
    await removeUnfinished(request.directory);
    await createCluster(request, home);
  } else {
    await checkVersion(request, home, version);
  }
  const password = (await readFile(path.join(home, 'password'), 'utf8')).trim();
  return { dataDirectory: path.join(home, 'data'), password };
}

async function createCluster(request: Request, home: string): Promise<void> {
  const name = `${UNFINISHED}${String(process.pid)}-${randomBytes(4).toString('hex')}`;
  const draft = path.join(request.directory, name);
  try {
    await initializeCluster(request, draft);
    await rename(draft, home);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another start of the same directory was first: its cluster is as good as ours.
    if ((await readVersion(home)) === null) throw error;
  }
}

async function initializeCluster(request: Request, draft: string): Promise<void> {
  const { account, durable, programs, signal } = request;
  const password = path.join(draft, 'password');
  await mkdir(draft, { mode: 0o700 });
  await writeFile(password, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  for (const file of [draft, password]) await chown(file, account.owner.uid, account.owner.gid);
  const words = [
    `--pgdata=${path.join(draft, 'data')}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${password}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    ...(durable ? [] : ['--no-sync']),
  ];
  await runProgram({ account, program: programs.initdb, words, signal });
}

async function checkVersion(request: Request, home: string, found: string): Promise<void> {
  const words = await runProgram({ ...request, program: request.programs.postgres, words: ['--version'] });
  const wanted = /(\d+)(\.\d+|beta\d+|rc\d+)?/.exec(words)?.[1];
  if (wanted === found) {
    await chmod(path.join(home, 'data'), 0o700);
    return;
  }
  throw new EmbeddedServerError(
    `The data in ${home} were written by PostgreSQL ${found}; the program installed here is PostgreSQL ${String(wanted)}. ` +
      `Nothing was changed. Start the version that wrote them, or move that folder away to begin with empty data ` +
      `(docs/operations.md tells how to carry data over).`,
  );
}

async function readVersion(home: string): Promise<string | null> {
  return readFile(path.join(home, 'data', 'PG_VERSION'), 'utf8').then(
    (text) => text.trim(),
    () => null,
  );
}

/** The maker's process id stands in the name: a start that goes on beside this one is left alone. */
async function removeUnfinished(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    if (!name.startsWith(UNFINISHED) || isAlive(parseInt(name.slice(UNFINISHED.length), 10))) continue;
    await rm(path.join(directory, name), { recursive: true, force: true });
  }
}
