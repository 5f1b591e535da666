import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { inRoot, MODULES } from './paths.mjs';
import { runQuietly } from './run.mjs';
import { LaunchError, say } from './say.mjs';

const STAMP = path.join(MODULES, '.star-union-installed');
const SHOWN = 2_000;
/** What an outer npm call or a user's settings must not change about the installation. */
const FORGOTTEN =
  /^npm_config_(omit|include|only|production|optional|dev|also|dry_run|global|location|package_lock\w*|workspace\w*|before|silent|loglevel|json|prefix|local_prefix|install_\w+)$/i;
const FLAGS = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];

/** Installs exactly package-lock.json, unless that is what is there. An interrupted installation is done again. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await withLock('install', async (helper) => {
    if (isInstalled()) return;
    if (!agreesWithLockfile()) await install(helper);
    writeFileSync(STAMP, wantedStamp());
  });
}

function isInstalled() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wantedStamp();
}

function wantedStamp() {
  return createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex');
}

/** Somebody called npm themselves: npm's own record then names every package of the lockfile. */
function agreesWithLockfile() {
  const record = path.join(MODULES, '.package-lock.json');
  if (!existsSync(record)) return false;
  const packagesOf = (file) => Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages);
  const installed = new Map(packagesOf(record).map(([place, one]) => [place, one.version]));
  return packagesOf(inRoot('package-lock.json')).every(
    ([place, one]) =>
      place === '' || installed.get(place) === one.version || (one.optional && !installed.has(place)),
  );
}

async function install(onStart) {
  say('Installing the packages (npm ci); the first time takes a minute or two …');
  const { npm, words } = npmCommand();
  const options = { env: cleanEnvironment(), onStart };
  const { code, output } = await runQuietly(npm, [...words, ...FLAGS], options);
  if (code === 0) return;
  throw new LaunchError(
    `${output.slice(-SHOWN).trim()}\n\nThe packages could not be installed (npm ci, exit code ${code}). ` +
      'Check the network or the npm registry and the space on the disk, then start again: it resumes.',
  );
}

/** The npm that called us, else the one on the path. */
export function npmCommand() {
  const script = process.env.npm_execpath;
  const isNpm = script !== undefined && /npm-cli\.c?js$/.test(script) && existsSync(script);
  return isNpm ? { npm: process.execPath, words: [script] } : { npm: 'npm', words: [] };
}

export function cleanEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([key]) => key !== 'NODE_ENV' && !FORGOTTEN.test(key)),
  );
}
