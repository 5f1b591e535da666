import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

/** Every `client/*.ts` becomes one self-contained module. @returns file name → code */
export async function buildScripts(root: string): Promise<ReadonlyMap<string, string>> {
  const folder = join(root, 'apps/portal/client');
  const entries = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));
  const { outputFiles } = await build({
    entryPoints: entries.map((file) => join(folder, file)),
    outdir: folder,
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['chrome109', 'firefox115', 'safari16'],
    conditions: ['source'],
    legalComments: 'none',
    logLevel: 'error',
  });
  return new Map(outputFiles.map((file) => [basename(file.path), file.text]));
}
