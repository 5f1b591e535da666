import type { Ticket } from '../admission/ticket.js';
import { codeKey } from './entry-key.js';
import { nameKey } from './name-key.js';
import { unseal } from './seal.js';
import type { SealedRoster } from './sealed-roster.js';

/** A ticket together with the place of its entry, which is all that a scanner may remember of it. */
export interface FoundTicket {
  readonly lookup: string;
  /** null: no entry, the code is of another activity or newer than the roster */
  readonly ticket: Ticket | null;
}

type Sealed = Pick<SealedRoster, 'salt' | 'rounds' | 'entries' | 'names'>;

/** @param code normalized */
export async function findByCode(roster: Sealed, code: string): Promise<FoundTicket> {
  const { lookup, key } = codeKey(code, roster.salt);
  const sealed = roster.entries[lookup];
  const text = sealed === undefined ? null : await unseal(key, sealed, lookup);
  return { lookup, ticket: text === null ? null : (JSON.parse(text) as Ticket) };
}

/** Everybody of that name with those digits; usually one or nobody. */
export async function findByName(roster: Sealed, name: string, phoneTail: string): Promise<FoundTicket[]> {
  const { lookup, key } = await nameKey(name, phoneTail, roster.salt, roster.rounds);
  const sealed = roster.names[lookup];
  const codes = sealed === undefined ? null : await unseal(key, sealed, lookup);
  if (codes === null) return [];
  const found = await Promise.all(codes.split(' ').map((code) => findByCode(roster, code)));
  return found.filter(({ ticket }) => ticket !== null);
}
