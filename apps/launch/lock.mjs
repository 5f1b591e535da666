import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import path from 'node:path';
import { VAR } from './paths.mjs';
import { say } from './say.mjs';

const POLL_MS = 300;

/**
 * One process at a time: a second `npm start` waits while the first installs or builds. The lock of a killed
 * process does not count, unless a helper it started is still at work.
 * @template T
 * @param {string} name
 * @param {(helper: (child: import('node:child_process').ChildProcess) => void) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(name, work) {
  const file = path.join(VAR, `${name}.lock`);
  mkdirSync(VAR, { recursive: true });
  for (let told = false; !take(file); told = true) {
    if (!told) say(`Waiting for another start that is working on the same (${name}) …`);
    await delay(POLL_MS);
  }
  try {
    return await work((child) => appendFileSync(file, `\n${child.pid}`));
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!readOrEmpty(file).split('\n').some(isAlive)) rmSync(file, { force: true });
    return false;
  }
}

function readOrEmpty(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** A file without a number is one that is being written just now. */
function isAlive(pid) {
  if (pid === '') return true;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
