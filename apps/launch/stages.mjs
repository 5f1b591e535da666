import { readFileSync, rmSync } from 'node:fs';
import { packageScript } from './build.mjs';
import { inRoot } from './paths.mjs';
import { runQuietly } from './run.mjs';

/**
 * @typedef {object} Stage
 * @property {string} name what `npm test -- <name>` selects
 * @property {string} title
 * @property {string} [script] a script of package.json: one check, passed or failed
 * @property {string} [project] a Jest project: its tests are counted
 */

/** @type {Stage[]} */
export const CHECKS = [
  { name: 'format', title: 'Format (prettier)', script: 'format:check' },
  { name: 'lint', title: 'Lint (eslint)', script: 'lint' },
  { name: 'types', title: 'Types (tsc)', script: 'typecheck' },
  { name: 'fence', title: 'Fence (dependency-cruiser)', script: 'fence' },
];

/** @type {Stage[]} */
export const TESTS = [
  { name: 'unit', title: 'Unit tests', project: 'unit' },
  { name: 'integration', title: 'Integration tests (PostgreSQL)', project: 'integration' },
  { name: 'arch', title: 'Architecture tests', project: 'arch' },
  { name: 'e2e', title: 'End-to-end tests', project: 'e2e' },
  { name: 'browser', title: 'Browser tests', project: 'browser' },
];

const JEST = [
  '--experimental-vm-modules',
  '--no-warnings=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
];

/**
 * @param {Stage} stage
 * @param {string} node
 * @param {string[]} extra words for Jest
 * @param {(chunk: Buffer) => void} onOutput
 * @returns {Promise<{ passed: number, failed: number, seconds: number }>}
 */
export async function runStage(stage, node, extra, onOutput) {
  const begun = Date.now();
  const counts = stage.script
    ? await runCheck(stage, node, onOutput)
    : await runTests(stage, node, extra, onOutput);
  return { ...counts, seconds: Math.round((Date.now() - begun) / 1000) };
}

async function runCheck({ script }, node, onOutput) {
  const runner = (program, words, options) => runQuietly(program, words, { ...options, onOutput });
  const { code } = await packageScript(node, script, runner);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A suite that could not even be loaded, and a Jest that ended without a result, count as one failure each. */
async function runTests({ name, project }, node, extra, onOutput) {
  const file = inRoot('var', 'test', `${name}.json`);
  rmSync(file, { force: true });
  const words = [...JEST, `--selectProjects=${project}`, '--json', `--outputFile=${file}`, ...extra];
  const { code } = await runQuietly(node, words, { onOutput });
  const result = readResult(file);
  const failed = result ? result.numFailedTests + result.numRuntimeErrorTestSuites : 0;
  const silentFailure = code !== 0 && failed === 0 ? 1 : 0;
  return { passed: result?.numPassedTests ?? 0, failed: failed + silentFailure };
}

function readResult(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
