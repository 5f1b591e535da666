import { spawn } from 'node:child_process';
import os from 'node:os';
import { ROOT } from './paths.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** A terminal and npm both pass Ctrl-C on: what arrives within this time is one wish. */
const SAME_WISH_MS = 500;

/**
 * Runs a program as if it had been started instead of us: same terminal, signals passed on, its exit code.
 * With `detached` it hears Ctrl-C from us only, and once: a second one then means a second wish.
 * @param {string} program
 * @param {readonly string[]} words
 * @param {import('node:child_process').SpawnOptions & { onStart?: Function }} [options]
 * @returns {Promise<number>} 128 + the signal's number when a signal ended it
 */
export function run(program, words, { onStart, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { cwd: ROOT, stdio: 'inherit', ...options });
    let passedAt = 0;
    const pass = (signal) => {
      if (Date.now() - passedAt < SAME_WISH_MS) return;
      passedAt = Date.now();
      child.kill(signal);
    };
    for (const signal of SIGNALS) process.on(signal, pass);
    const forget = () => SIGNALS.forEach((signal) => process.off(signal, pass));
    child.once('error', (error) => {
      forget();
      reject(error);
    });
    child.once('close', (code, signal) => {
      forget();
      resolve(code ?? 128 + os.constants.signals[signal]);
    });
    onStart?.(child);
  });
}

/**
 * Runs a program and keeps what it says. A signal that reaches us ends it, and then us: what it was doing is
 * not done.
 * @param {string} program
 * @param {readonly string[]} words
 * @param {import('node:child_process').SpawnOptions & { onOutput?: (chunk: Buffer) => void, onStart?: Function }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function runQuietly(program, words, { onOutput, onStart, ...options } = {}) {
  const chunks = [];
  const keep = (chunk) => {
    chunks.push(chunk);
    onOutput?.(chunk);
  };
  let interrupted = 0;
  const note = (signal) => (interrupted = 128 + os.constants.signals[signal]);
  for (const signal of SIGNALS) process.on(signal, note);
  const code = await run(program, words, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
    onStart: (child) => {
      for (const stream of [child.stdout, child.stderr]) stream.on('data', keep);
      onStart?.(child);
    },
  });
  for (const signal of SIGNALS) process.off(signal, note);
  if (interrupted) process.exit(interrupted);
  return { code, output: Buffer.concat(chunks).toString() };
}
