/**
 * Lets Node itself load the sources: Jest's global set-up, benchmarks and scripts run outside
 * Jest's own transform. Resolves `#lib` to its source, `./x.js` to `./x.ts`, compiles with SWC.
 */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const {
  exclude: _exclude,
  $schema: _schema,
  ...swc
} = JSON.parse(readFileSync(new URL('../.swcrc', import.meta.url), 'utf8'));

registerHooks({
  resolve(specifier, context, next) {
    const conditions = [...(context.conditions ?? ['node', 'import']), 'source'];
    if (specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL?.endsWith('.ts')) {
      try {
        return next(specifier.replace(/\.js$/, '.ts'), { ...context, conditions });
      } catch {
        return next(specifier, { ...context, conditions });
      }
    }
    return next(specifier, { ...context, conditions });
  },
  load(url, context, next) {
    if (!url.endsWith('.ts')) return next(url, context);
    const filename = fileURLToPath(url);
    const source = readFileSync(filename, 'utf8');
    const { code } = transformSync(source, { ...swc, filename, swcrc: false, sourceMaps: 'inline' });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
