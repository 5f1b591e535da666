import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../crash/free-port.js';

const START_LIMIT_MS = 60_000;
const POLL_MS = 100;

export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Where documented commands run as they stand: the project's folder, a database and a `var/` of their own. */
export class DocsSandbox {
  readonly varDir = mkdtempSync(join(tmpdir(), 'star-docs-'));

  constructor(private readonly databaseUrl: string) {
    // Unpacked once for the project; a copy of its own would take 200 MB.
    mkdirSync('var/chromium', { recursive: true });
    symlinkSync(resolve('var/chromium'), join(this.varDir, 'chromium'));
  }

  /** Runs a command of a shell to its end. */
  async run(command: string): Promise<Ended> {
    const { child, said } = this.spawn(command, {});
    const code = await new Promise<number | null>((ended) => child.once('close', ended));
    return { code, output: said() };
  }

  /** Starts a portal, asks it whether it can serve, and ends it as Ctrl-C does. */
  async serve(command: string, demo: boolean): Promise<Ended & { readonly status: number }> {
    const port = Number(/^PORT=(\d+) /.exec(command)?.[1] ?? (await freePort()));
    const { child, said } = this.spawn(command, { PORT: String(port), STAR_DEMO: String(demo) });
    const ended = new Promise<number | null>((resolveCode) => child.once('close', resolveCode));
    const status = await readyStatus(`http://127.0.0.1:${port}/readyz`, child);
    interrupt(child);
    return { code: await ended, output: said(), status };
  }

  /** Starts a program that serves nobody, waits for words of it, and ends it. */
  async until(command: string, words: RegExp): Promise<Ended> {
    const { child, said } = this.spawn(command, {});
    const ended = new Promise<number | null>((resolveCode) => child.once('close', resolveCode));
    const limit = Date.now() + START_LIMIT_MS;
    while (!words.test(said()) && child.exitCode === null && Date.now() < limit) await delay(POLL_MS);
    interrupt(child);
    return { code: await ended, output: said() };
  }

  close(): void {
    rmSync(this.varDir, { recursive: true });
  }

  private spawn(command: string, settings: Readonly<Record<string, string>>) {
    const { PATH, HOME } = process.env;
    const env = { PATH, HOME, DATABASE_URL: this.databaseUrl, STAR_VAR_DIR: this.varDir, ...settings };
    const script = `trap : INT; ${command}`; // the shell outlives what Ctrl-C ends
    const child = spawn('sh', ['-c', script], { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    return { child, said: () => output };
  }
}

/** To the whole group, as a terminal does. */
function interrupt(child: ChildProcess): void {
  if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
}

/** @returns 0 when it never answered */
async function readyStatus(url: string, child: ChildProcess): Promise<number> {
  const limit = Date.now() + START_LIMIT_MS;
  let status = 0;
  while (status !== 200 && child.exitCode === null && Date.now() < limit) {
    await delay(POLL_MS);
    status = await fetch(url).then(
      (answer) => answer.status,
      () => status,
    );
  }
  return status;
}
