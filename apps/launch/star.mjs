/** `npm run --silent star -- <command>`: the command line, in the folder it was called from. */
import { inRoot } from './paths.mjs';
import { prepare, programEnvironment } from './prepare.mjs';
import { run } from './run.mjs';
import { launch } from './say.mjs';

await launch(async () => {
  const node = await prepare();
  const cwd = process.env.INIT_CWD ?? process.cwd();
  return run(node, [inRoot('dist/apps/cli/src/main.js'), ...process.argv.slice(2)], {
    cwd,
    env: programEnvironment(),
  });
});
