import { canonicalJson } from '#rating';
import { createHash } from 'node:crypto';

/**
 * `sha256:…` over the document's canonical JSON, so that it is the same before and after the database
 * has stored it (JSONB keeps no key order).
 */
export function documentHash(document: object): string {
  return `sha256:${createHash('sha256').update(canonicalJson(document)).digest('hex')}`;
}
