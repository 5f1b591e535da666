import type { Ticket } from '../admission/ticket.js';
import { codeKey } from './entry-key.js';
import { nameKey } from './name-key.js';
import { seal } from './seal.js';

export type SealedEntry = readonly [lookup: string, sealed: string];

/** The ticket as an entry that only its code finds and opens. */
export async function sealTicket(ticket: Ticket, salt: string): Promise<SealedEntry> {
  const { lookup, key } = codeKey(ticket.code, salt);
  return [lookup, await seal(key, JSON.stringify(ticket), lookup)];
}

/** A person whom one name and four digits find. */
export interface NamedTickets {
  readonly personName: string;
  readonly phoneTail: string;
  /** usually one; more when two guests share both */
  readonly codes: readonly string[];
}

/** Codes as an entry that only the name with the digits finds and opens. @param rounds fewer only in tests */
export async function sealName(person: NamedTickets, salt: string, rounds?: number): Promise<SealedEntry> {
  const { lookup, key } = await nameKey(person.personName, person.phoneTail, salt, rounds);
  return [lookup, await seal(key, person.codes.join(' '), lookup)];
}
