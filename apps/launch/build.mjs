import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { DIST, inRoot, MODULES } from './paths.mjs';
import { runQuietly } from './run.mjs';
import { LaunchError, say } from './say.mjs';

const STAMP = path.join(DIST, '.built-from');
/** Templates too: the style sheet and the icons hold only what they use. */
const SOURCES = ['apps', 'libs', 'templates'];
const SETTINGS = ['package-lock.json', 'package.json', '.swcrc'];
const SHOWN = 4_000;

/**
 * Compiles into dist/ when a source changed since. @param {string} node
 */
export async function ensureBuilt(node) {
  if (isBuilt(fingerprint())) return;
  await withLock('build', async () => {
    const wanted = fingerprint();
    if (isBuilt(wanted)) return;
    say('Building …');
    const { code, output } = await packageScript(node, 'build');
    if (code !== 0)
      throw new LaunchError(`${output.slice(-SHOWN).trim()}\n\nThe build failed (npm run build).`);
    mkdirSync(DIST, { recursive: true });
    writeFileSync(STAMP, wanted);
  });
}

/**
 * A script of package.json, with our Node.js first on the path and without npm's second around it.
 * @param {string} node
 * @param {string} name
 */
export function packageScript(node, name, runner = runQuietly) {
  const { scripts } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const PATH = [path.dirname(node), path.join(MODULES, '.bin'), process.env.PATH].join(path.delimiter);
  return runner('sh', ['-c', scripts[name]], { env: { ...process.env, PATH } });
}

function isBuilt(wanted) {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted;
}

/** Changes with every file that is added, removed, or written. */
function fingerprint() {
  const hash = createHash('sha256');
  const add = (file) => {
    const { mtimeMs, size } = statSync(inRoot(file));
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  };
  for (const folder of SOURCES) for (const file of filesBelow(folder)) add(file);
  for (const file of SETTINGS) add(file);
  return hash.digest('hex');
}

/** @returns {string[]} sorted, without tests */
function filesBelow(folder) {
  return readdirSync(inRoot(folder), { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const file = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return filesBelow(file);
      return /\.(spec|int-spec)\.ts$/.test(entry.name) ? [] : [file];
    });
}
