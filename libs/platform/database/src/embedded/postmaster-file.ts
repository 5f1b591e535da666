import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import path from 'node:path';

/** What a running server wrote about itself into `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/** Line numbers are PostgreSQL's (src/include/utils/pidfile.h): 1 pid, 4 port, 8 status. */
export function parsePostmasterFile(text: string): Postmaster | null {
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, port: Number(lines[3] ?? 0), ready: lines[7]?.trim() === 'ready' };
}

/**
 * The server that runs on this data directory, or null. A file left behind by a killed server, even when
 * another program has got its process id since, is removed: PostgreSQL would refuse to start.
 */
export async function findPostmaster(dataDirectory: string): Promise<Postmaster | null> {
  const file = path.join(dataDirectory, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  const postmaster = parsePostmasterFile(text);
  if (postmaster && (await isPostmasterOf(postmaster.pid, dataDirectory))) return postmaster;
  if (postmaster || text !== '') await rm(file, { force: true });
  return null;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * A postmaster's working directory is its data directory. Where that may not be seen, living is enough; of a
 * process that has ended but was not yet collected by its parent nothing can be seen.
 */
export async function isPostmasterOf(pid: number, dataDirectory: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    return (await readlink(`/proc/${String(pid)}/cwd`)) === (await realpath(dataDirectory));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EACCES';
  }
}
