import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** A program of its own: only reads and parses the files of a folder, by the `yaml` package. */
const folder = process.argv[2] ?? '.';
let files = 0;
for (const file of readdirSync(folder)) {
  const { catalogue } = parse(readFileSync(join(folder, file), 'utf8')) as { readonly catalogue?: string };
  if (catalogue !== undefined) files++;
}
console.log(files);
