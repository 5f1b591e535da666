import { createHash, randomInt, timingSafeEqual } from 'node:crypto';

/** Without letters and digits that are mistaken for each other on the telephone. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 8;

/** What a stranger without an account proves with, together with the telephone number, that a registration is theirs. */
export function newConfirmationCode(): string {
  return Array.from({ length: LENGTH }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
}

/** What is stored: bound to one registration, so that two equal codes do not look equal. */
export function confirmationHash(registrationId: string, code: string): string {
  const typed = code.toUpperCase().replaceAll(/[\s-]/g, '');
  return createHash('sha256').update(`${registrationId}:${typed}`).digest('hex');
}

export function isConfirmedBy(registrationId: string, hash: string, code: string): boolean {
  return timingSafeEqual(Buffer.from(hash), Buffer.from(confirmationHash(registrationId, code)));
}
