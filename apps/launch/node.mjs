import { existsSync } from 'node:fs';
import path from 'node:path';
import { cleanEnvironment } from './install.mjs';
import { MODULES } from './paths.mjs';
import { runQuietly } from './run.mjs';
import { LaunchError, say } from './say.mjs';

const PACKAGE = path.join(MODULES, 'node');
const BUNDLED = path.join(PACKAGE, 'bin', 'node');
const WANTED = 24;

/**
 * The Node.js of the npm package `node`, the same on every machine. Where npm was told not to run install
 * scripts its program is missing: then its script is run here.
 * @returns {Promise<string>} path of the program
 */
export async function ensureNode() {
  if (await works(BUNDLED)) return BUNDLED;
  say('Completing the installation of Node.js …');
  const script = ['installArchSpecificPackage.js'];
  const { output } = await runQuietly(process.execPath, script, { cwd: PACKAGE, env: cleanEnvironment() });
  if (await works(BUNDLED)) return BUNDLED;
  if (majorVersion(process.version) >= WANTED) return process.execPath;
  throw new LaunchError(
    `${output.trim()}\n\nThe npm package "node" brings Node.js ${WANTED}, but its program is not there: npm was probably ` +
      'told not to run install scripts (ignore-scripts, or allowScripts in another configuration). Run\n\n' +
      `    cd ${PACKAGE} && node installArchSpecificPackage.js\n\n` +
      `with the network on, or start with a Node.js ${WANTED} of your own, then start again.`,
  );
}

async function works(program) {
  if (!existsSync(program)) return false;
  const { code, output } = await runQuietly(program, ['--version']).catch(() => ({ code: 1, output: '' }));
  return code === 0 && majorVersion(output) === WANTED;
}

/** @param {string} version e.g. v24.21.0 */
function majorVersion(version) {
  return Number(/^v(\d+)/.exec(version)?.[1] ?? 0);
}
