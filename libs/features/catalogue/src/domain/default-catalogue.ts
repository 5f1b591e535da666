import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '#views';

/** The catalogue the product brings along, as YAML: a district adopts it as its first draft. */
export function readDefaultCatalogue(): Promise<string> {
  return readFile(join(projectRoot(), 'libs/features/catalogue/data/star-union-default.yaml'), 'utf8');
}
