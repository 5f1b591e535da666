import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { fromBase64Url, toBase64Url } from './bytes.js';

const LOOKUP_BYTES = 16;
const KEY_BYTES = 32;

/** How an entry is found, and how it is opened. The first says nothing about the second. */
export interface EntryKey {
  readonly lookup: string;
  readonly key: Uint8Array<ArrayBuffer>;
}

/**
 * HKDF-SHA-256 (RFC 5869) from a secret to an entry's place and key.
 * @param salt the roster's, base64url: the same ticket looks different at every activity
 * @param purpose keeps what is found by code, by name and in the letter box apart
 */
export function entryKey(secret: Uint8Array, salt: string, purpose: 'code' | 'name' | 'letter'): EntryKey {
  const info = new TextEncoder().encode(`star.checkin.${purpose}.1`);
  const bytes = hkdf(sha256, secret, fromBase64Url(salt), info, LOOKUP_BYTES + KEY_BYTES);
  return {
    lookup: toBase64Url(bytes.slice(0, LOOKUP_BYTES)),
    key: new Uint8Array(bytes.slice(LOOKUP_BYTES)),
  };
}

/** The key of the entry that a ticket's code opens. @param code normalized */
export function codeKey(code: string, salt: string): EntryKey {
  return entryKey(new TextEncoder().encode(code), salt, 'code');
}
