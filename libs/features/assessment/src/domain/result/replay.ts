import { canonicalJson, rate, type Catalogue } from '#rating';
import { documentHash } from './document-hash.js';
import type { ResultDocument } from './result-document.js';

/**
 * Whether a stored result can be computed again from what was stored with it (R66): same catalogue by
 * its hash, untouched document, and the very same rating down to every trace.
 */
export function replays(document: ResultDocument, sha256: string, catalogue: Catalogue): boolean {
  return (
    catalogue.hash === document.catalogue.hash &&
    documentHash(document) === sha256 &&
    canonicalJson(rate(catalogue, document.input)) === canonicalJson(document.result)
  );
}
