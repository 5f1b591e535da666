import { join } from 'node:path';
import { PurgeCSS } from 'purgecss';
import { compile } from 'sass';

/** Where class names are written; a rule whose names occur in none of these is dropped. */
const MENTIONS = [
  'templates/**/*.hbs',
  'apps/portal/client/*.ts',
  'libs/**/src/**/*.ts',
  'apps/portal/src/**/*.ts',
];

/** The stylesheet: compiled, minified and without what no page uses. */
export async function buildStyles(root: string): Promise<string> {
  const { css } = compile(join(root, 'apps/portal/client/styles/app.scss'), {
    loadPaths: [join(root, 'node_modules')],
    style: 'compressed',
    quietDeps: true,
  });
  const [purged] = await new PurgeCSS().purge({
    content: MENTIONS.map((glob) => join(root, glob)),
    css: [{ raw: css }],
    variables: true,
    keyframes: true,
  });
  if (!purged) throw new Error('no stylesheet came out of PurgeCSS');
  return purged.css;
}
