import { projectRoot } from '#views';
import { compileCatalogue, type Catalogue, type CatalogueDocument } from '#rating';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const FILE = 'libs/features/catalogue/data/star-union-default.yaml';

let compiled: Catalogue | undefined;

/** The default catalogue, compiled once per process. */
export function sampleCatalogue(): Catalogue {
  compiled ??= compileCatalogue(parse(readFileSync(join(projectRoot(), FILE), 'utf8')) as CatalogueDocument);
  return compiled;
}
