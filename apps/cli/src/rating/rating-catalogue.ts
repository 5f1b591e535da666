import { join } from 'node:path';
import { compileCatalogue, parseCatalogue, readCatalogue, type Catalogue } from '#rating';
import { installationRoot } from '../io/installation-root.js';
import { readText } from './read-file.js';
import { UnusableError } from './unusable-error.js';

export const DEFAULT_CATALOGUE = 'libs/features/catalogue/data/star-union-default.yaml';

/**
 * The catalogue of a file, or the one the product ships, which its own tests have checked.
 *
 * @throws UnusableError, UnreadableFileError
 */
export function ratingCatalogue(file: string | undefined): Catalogue {
  const { document, problems } =
    file === undefined
      ? parseCatalogue(readText(join(installationRoot(), DEFAULT_CATALOGUE)))
      : readCatalogue(readText(file));
  if (document === undefined) throw new UnusableError(problems);
  return compileCatalogue(document);
}
