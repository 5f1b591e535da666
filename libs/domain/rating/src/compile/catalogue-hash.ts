import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { CatalogueDocument } from '../model/catalogue-document.js';
import { canonicalJson } from './canonical-json.js';

/** The fingerprint of a catalogue's whole content: `sha256:` and 64 hexadecimal digits. */
export function catalogueHash(document: CatalogueDocument): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalJson(document))))}`;
}
