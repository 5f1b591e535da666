/**
 * `npm test`: everything, or the stages that are named: `npm test -- unit e2e`. Other words go to Jest:
 * `npm test -- integration --testPathPatterns audit`.
 */
import { mkdirSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { Report } from './report.mjs';
import { launch, LaunchError } from './say.mjs';
import { CHECKS, runStage, TESTS } from './stages.mjs';

await launch(async () => {
  const { checks, tests, extra } = select(process.argv.slice(2));
  const node = await prepare();
  mkdirSync(inRoot('var', 'test'), { recursive: true });
  if (process.stdout.isTTY) process.env.FORCE_COLOR ??= '1';
  const report = new Report([...checks, ...tests]);
  const runLane = async (stages) => {
    for (const stage of stages) {
      report.end(stage, await runStage(stage, node, extra, (chunk) => report.add(stage, chunk)));
    }
  };
  // Two lanes, for two cores: the checks are over long before the tests.
  await Promise.all([runLane(checks), runLane(tests)]);
  return report.summary() > 0 ? 1 : 0;
});

/** @param {string[]} words */
function select(words) {
  const all = [...CHECKS, ...TESTS];
  const named = words.filter((word) => all.some((stage) => stage.name === word));
  const extra = words.filter((word) => !named.includes(word));
  const lost = extra.find((word, at) => !word.startsWith('-') && !extra[at - 1]?.startsWith('-'));
  if (lost !== undefined) {
    throw new LaunchError(`There is no stage "${lost}". Stages: ${all.map(({ name }) => name).join(', ')}.`);
  }
  const wanted = (stages) => stages.filter(({ name }) => named.length === 0 || named.includes(name));
  return { checks: wanted(CHECKS), tests: wanted(TESTS), extra };
}
