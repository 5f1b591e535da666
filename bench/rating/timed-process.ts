import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface TimedProcess {
  readonly milliseconds: number;
  /** Resident memory in MB, four times a second; empty where the system does not tell. */
  readonly memory: readonly number[];
}

const INTERVAL = 250;

/** Runs a Node.js program to its end; what it prints is thrown away. */
export function timedProcess(...words: readonly string[]): Promise<TimedProcess> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit'] });
    const memory: number[] = [];
    const timer = setInterval(() => memory.push(...residentMemory(child.pid)), INTERVAL);
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(timer);
      if (code === 0) resolve({ milliseconds: performance.now() - start, memory });
      else reject(new Error(`${words.join(' ')} ended with ${String(code)}`));
    });
  });
}

function residentMemory(pid: number | undefined): number[] {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? [] : [Number(kilobytes) / 1000];
  } catch {
    return [];
  }
}
