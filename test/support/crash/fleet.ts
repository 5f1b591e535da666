import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';

interface Program {
  readonly script: string;
  child: ChildProcess;
  ready: boolean;
}

const RESTART_MS = 200;
const TAIL = 4_000;
const READY = /is ready/; // what each program says when it is

/** The product as an operator runs it: built programs, each a process, started again whenever it dies. */
export class Fleet {
  private readonly programs = new Map<string, Program>();
  private stopping = false;
  private said = '';

  /** @param env settings of every program */
  constructor(private readonly env: Readonly<Record<string, string>>) {}

  /** @param script compiled, below the root of the project */
  start(name: string, script: string): void {
    const child = spawn(process.execPath, [script], {
      env: { PATH: process.env['PATH'], ...this.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const program = { script, child, ready: false };
    this.programs.set(name, program);
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        const words = chunk.toString();
        program.ready ||= READY.test(words);
        this.said = `${this.said}${name}: ${words}`.slice(-TAIL);
      });
    }
    child.once('exit', () => {
      if (!this.stopping)
        void delay(RESTART_MS).then(() => {
          this.restart(name, script);
        });
    });
  }

  /** @returns undefined between a death and the next start */
  pid(name: string): number | undefined {
    const child = this.programs.get(name)?.child;
    return child?.exitCode === null && child.signalCode === null ? child.pid : undefined;
  }

  /** Whether all programs run and have said that they are ready. */
  get isComplete(): boolean {
    return [...this.programs].every(([name, { ready }]) => ready && this.pid(name) !== undefined);
  }

  /** What the programs said last, for the message of a failing test. */
  get lastWords(): string {
    return this.said;
  }

  /** Asks every program to end. @returns exit codes; null for one that had to be killed */
  async stop(): Promise<Record<string, number | null>> {
    this.stopping = true;
    const codes: Record<string, number | null> = {};
    for (const [name, { child }] of this.programs) codes[name] = await ended(child);
    return codes;
  }

  private restart(name: string, script: string): void {
    if (!this.stopping) this.start(name, script);
  }
}

const PATIENCE_MS = 40_000;

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exit = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
  });
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  const code = await exit;
  clearTimeout(timer);
  return code;
}
