import { spawn } from 'node:child_process';
import path from 'node:path';
import { EmbeddedServerError } from './embedded-server-error.js';
import { type ServerAccount } from './server-account.js';

interface ProgramRun {
  readonly account: ServerAccount;
  readonly program: string;
  readonly words: readonly string[];
  readonly signal: AbortSignal | undefined;
}

/** PostgreSQL reads locale, PGDATA, LD_LIBRARY_PATH and the like from the environment: it gets none of ours. */
export const SERVER_ENVIRONMENT = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  LC_ALL: 'C.UTF-8',
  TZ: 'UTC',
};

/** Runs a short PostgreSQL program to its end and returns what it printed; aborting ends it and its children. */
export async function runProgram({ account, program, words, signal }: ProgramRun): Promise<string> {
  signal?.throwIfAborted();
  const [command = '', ...rest] = [...account.prefix, program, ...words];
  return new Promise((resolve, reject) => {
    const child = spawn(command, rest, {
      ...account.ids,
      cwd: '/',
      env: SERVER_ENVIRONMENT,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const out: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    const abort = () => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    };
    signal?.addEventListener('abort', abort, { once: true });
    child.once('error', reject);
    child.once('close', (code, killedBy) => {
      signal?.removeEventListener('abort', abort);
      if (signal?.aborted) {
        reject(signal.reason as Error);
        return;
      }
      if (code === 0) {
        resolve(Buffer.concat(out).toString());
        return;
      }
      const said = Buffer.concat(errors).toString().trim();
      const name = path.basename(program);
      reject(new EmbeddedServerError(`${name} failed (${killedBy ?? `exit code ${String(code)}`}): ${said}`));
    });
  });
}
