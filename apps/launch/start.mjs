/** `npm start`: portal and worker in one process, on the embedded PostgreSQL unless DATABASE_URL is set. */
import { inRoot } from './paths.mjs';
import { prepare, programEnvironment } from './prepare.mjs';
import { run } from './run.mjs';
import { launch } from './say.mjs';

await launch(async () => {
  const node = await prepare();
  const words = ['--enable-source-maps', inRoot('dist/apps/portal/src/main.js'), ...process.argv.slice(2)];
  return run(node, words, { detached: true, env: programEnvironment() });
});
