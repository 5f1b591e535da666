/** `npm run bench`: measures; what and how stands in docs/performance.md. */
import { packageScript } from './build.mjs';
import { inRoot } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { run } from './run.mjs';
import { launch, LaunchError } from './say.mjs';

await launch(async () => {
  const node = await prepare();
  const { code, output } = await packageScript(node, 'build:bench');
  if (code !== 0) throw new LaunchError(output);
  return run(node, ['--expose-gc', inRoot('dist/bench/main.js'), ...process.argv.slice(2)]);
});
