import { randomBytes } from 'node:crypto';

/** Crockford's base 32: no I, L, O, U, so that a code can be read aloud and typed. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;
const MISREAD: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** 16 characters, 80 bits: nobody guesses one, and the roster on a scanner can be encrypted by it. */
export function newTicketCode(): string {
  return Array.from(randomBytes(LENGTH), (byte) => LETTERS.charAt(byte % LETTERS.length)).join('');
}

/** A code as somebody typed it: spaces, hyphens and small letters do not matter. @returns null: cannot be one */
export function normalizeTicketCode(typed: string): string | null {
  const code = typed
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll(/[OIL]/g, (letter) => MISREAD[letter] ?? letter);
  return code.length === LENGTH && [...code].every((letter) => LETTERS.includes(letter)) ? code : null;
}

/** In groups of four, as it is shown and printed. */
export function formatTicketCode(code: string): string {
  return code.replaceAll(/(.{4})(?=.)/g, '$1 ');
}
