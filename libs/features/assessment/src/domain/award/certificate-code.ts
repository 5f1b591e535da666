import { randomBytes } from 'node:crypto';

/** Crockford's base32: no I, L, O, U, so that a code read aloud or off a plaque stays right. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;

/** 60 random bits: cannot be guessed, short enough to type (`K3M9-7QXT-04ZB` when shown). */
export function newCertificateCode(): string {
  return [...randomBytes(LENGTH)].map((byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
}

/** What somebody typed or scanned, as stored: upper case, no separators, look-alikes read as meant. */
export function normalizeCertificateCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

/** In groups of four, for people. */
export function formatCertificateCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}
