import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { compileCatalogue } from '../../compile/compile-catalogue.js';
import type { CatalogueDocument } from '../../model/catalogue-document.js';
import type { Catalogue } from '../../model/catalogue.js';

const FILE = new URL('../../../../../features/catalogue/data/star-union-default.yaml', import.meta.url);

/** The catalogue that the product ships. */
export function defaultCatalogue(): Catalogue {
  return compileCatalogue(parse(readFileSync(FILE, 'utf8')) as CatalogueDocument);
}
