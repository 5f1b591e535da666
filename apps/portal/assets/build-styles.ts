import { join } from 'node:path';
import { PurgeCSS } from 'purgecss';
import { compile } from 'sass';
import { lightFallback } from './light-fallback.js';

/** Where class names are written; a rule whose names occur in none of these is dropped. */
const MENTIONS = [
  'templates/**/*.hbs',
  'apps/portal/client/**/*.ts',
  'libs/platform/views/src/**/*.ts',
  'libs/features/*/src/web/**/*.ts',
  'apps/portal/src/**/*.ts',
];

/** The one stylesheet: Tabler without what no page uses, then our own. */
export async function buildStyles(root: string): Promise<string> {
  const [tabler] = await new PurgeCSS().purge({
    content: MENTIONS.map((glob) => join(root, glob)),
    css: [{ raw: sheet(root, 'tabler.scss') }],
    keyframes: true,
  });
  if (!tabler) throw new Error('no stylesheet came out of PurgeCSS');
  const whole = withoutUnusedVariables(tabler.css + sheet(root, 'portal.scss'));
  return whole + lightFallback(whole);
}

/** The check-in page's own: small, because a phone must have it before the hall fills. */
export function buildCheckinStyles(root: string): string {
  const whole = withoutUnusedVariables(sheet(root, 'checkin.scss'));
  return whole + lightFallback(whole);
}

function sheet(root: string, file: string): string {
  const { css } = compile(join(root, 'apps/portal/client/styles', file), {
    loadPaths: [join(root, 'node_modules')],
    style: 'compressed',
    // Else each part begins with a byte order mark, in the middle of the whole.
    charset: false,
    quietDeps: true,
  });
  return css;
}

/** Tabler declares some hundred custom properties; those that nothing reads only cost bytes. */
function withoutUnusedVariables(css: string): string {
  const read = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  const kept = css.replace(/(?<=[{;])(--[\w-]+):[^;{}]*;?/g, (declaration, name: string) =>
    read.has(name) ? declaration : '',
  );
  // What only unused ones read is now unused itself.
  return kept === css ? css : withoutUnusedVariables(kept);
}
