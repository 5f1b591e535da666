import { fromBase64Url } from './bytes.js';
import { type EntryKey, entryKey } from './entry-key.js';

/**
 * OWASP Password Storage Cheat Sheet (2023) for PBKDF2-HMAC-SHA-512. A name and four digits are few
 * enough to be tried out: this makes each try cost about a tenth of a second.
 */
export const NAME_KEY_ROUNDS = 210_000;
const KEY_BITS = 256;

/** Spellings of one name that people take for the same: width, case, spaces and the dot inside a name. */
export function normalizePersonName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·・•.]/gu, '');
}

/** Four digits, or null. */
export function normalizePhoneTail(text: string): string | null {
  const digits = text.normalize('NFKC').trim();
  return /^\d{4}$/.test(digits) ? digits : null;
}

/** The key of the entry that a name with the last four digits of a telephone number opens; slow on purpose. */
export async function nameKey(
  name: string,
  phoneTail: string,
  salt: string,
  rounds = NAME_KEY_ROUNDS,
): Promise<EntryKey> {
  const secret = new TextEncoder().encode(`${normalizePersonName(name)}\n${phoneTail}`);
  const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits']);
  const parameters = { name: 'PBKDF2', hash: 'SHA-512', salt: fromBase64Url(salt), iterations: rounds };
  return entryKey(new Uint8Array(await crypto.subtle.deriveBits(parameters, base, KEY_BITS)), salt, 'name');
}
