import { hkdfSync } from 'node:crypto';

/** A 256-bit key for one purpose from the configured secret: no two purposes share a key. */
export function derivedKey(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
}
