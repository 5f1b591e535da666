import { fromBase64Url, toBase64Url } from './bytes.js';

const IV_BYTES = 12;
/** Texts are filled up with spaces to a multiple of this, so that a long name does not show as a long entry. */
const BLOCK_BYTES = 64;

/**
 * AES-256-GCM (NIST SP 800-38D) with a random IV in front.
 * @param key 32 bytes
 * @param about what the text belongs to; opening with anything else fails
 */
export async function seal(key: Uint8Array<ArrayBuffer>, text: string, about: string): Promise<string> {
  const plain = new TextEncoder().encode(text);
  const padded = new Uint8Array(Math.ceil((plain.length + 1) / BLOCK_BYTES) * BLOCK_BYTES).fill(0x20);
  padded.set(plain);
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const sealed = new Uint8Array(
    await crypto.subtle.encrypt(parameters(iv, about), await aesKey(key), padded),
  );
  const whole = new Uint8Array(IV_BYTES + sealed.length);
  whole.set(iv);
  whole.set(sealed, IV_BYTES);
  return toBase64Url(whole);
}

/** @returns null when the key or `about` is another one, or the text was changed */
export async function unseal(
  key: Uint8Array<ArrayBuffer>,
  sealed: string,
  about: string,
): Promise<string | null> {
  try {
    const whole = fromBase64Url(sealed);
    const parts = parameters(whole.subarray(0, IV_BYTES), about);
    const plain = await crypto.subtle.decrypt(parts, await aesKey(key), whole.subarray(IV_BYTES));
    return new TextDecoder().decode(plain).trimEnd();
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

function parameters(iv: Uint8Array<ArrayBuffer>, about: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(about) };
}

function aesKey(key: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']);
}
