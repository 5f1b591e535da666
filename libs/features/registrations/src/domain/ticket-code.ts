import { randomBytes } from 'node:crypto';

/** Crockford's base 32: no I, L, O, U, so that a code can be read aloud and typed. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;

/** 16 characters, 80 bits: nobody guesses one, and the roster on a scanner can be encrypted by it. */
export function newTicketCode(): string {
  return Array.from(randomBytes(LENGTH), (byte) => LETTERS.charAt(byte % LETTERS.length)).join('');
}

/** In groups of four, as it is shown and printed. */
export function formatTicketCode(code: string): string {
  return code.replaceAll(/(.{4})(?=.)/g, '$1 ');
}
