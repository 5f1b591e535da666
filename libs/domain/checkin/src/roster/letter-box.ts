import { fromBase64Url, toBase64Url } from './bytes.js';
import { entryKey } from './entry-key.js';
import { seal, unseal } from './seal.js';

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
const SECRET_BITS = 256;
const ABOUT = 'letter';

/** Texts put in with the public key come out with the private one only: not on the device that wrote them. */
export interface LetterBoxKeys {
  /** raw point, base64url */
  readonly publicKey: string;
  /** PKCS #8, base64url */
  readonly privateKey: string;
}

export async function newLetterBox(): Promise<LetterBoxKeys> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  return {
    publicKey: toBase64Url(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))),
    privateKey: toBase64Url(new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey))),
  };
}

/** @returns `<one-time public key>.<sealed text>` (ECIES: ECDH P-256, HKDF-SHA-256, AES-256-GCM) */
export async function putLetter(publicKey: string, text: string): Promise<string> {
  const once = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const sender = toBase64Url(new Uint8Array(await crypto.subtle.exportKey('raw', once.publicKey)));
  return `${sender}.${await seal(await sharedKey(publicKey, once.privateKey, sender), text, ABOUT)}`;
}

/** @returns null when it was not written to this box */
export async function takeLetter(privateKey: string, letter: string): Promise<string | null> {
  const [sender = '', sealed = ''] = letter.split('.');
  try {
    const own = await crypto.subtle.importKey('pkcs8', fromBase64Url(privateKey), CURVE, false, [
      'deriveBits',
    ]);
    return await unseal(await sharedKey(sender, own, sender), sealed, ABOUT);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

async function sharedKey(other: string, own: CryptoKey, sender: string): Promise<Uint8Array<ArrayBuffer>> {
  const publicKey = await crypto.subtle.importKey('raw', fromBase64Url(other), CURVE, false, []);
  const secret = await crypto.subtle.deriveBits({ name: 'ECDH', public: publicKey }, own, SECRET_BITS);
  return entryKey(new Uint8Array(secret), sender, 'letter').key;
}
