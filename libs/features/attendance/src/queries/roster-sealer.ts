import { createHash } from 'node:crypto';
import { type NamedTickets, normalizePersonName, type SealedEntry, sealTicket, type Ticket } from '#checkin';
import { Injectable } from '@nestjs/common';

/** Activities whose entries are kept; the one not asked for longest goes first. */
const KEPT = 20;

/** A name with its tickets, and what its entry is stored under. */
export interface NameToSeal extends NamedTickets {
  readonly digest: string;
}

/** Seals tickets, and remembers the entries of those that did not change since. */
@Injectable()
export class RosterSealer {
  private readonly kept = new Map<string, ReadonlyMap<string, SealedEntry>>();

  /** @param salt of the activity's door */
  async entries(salt: string, tickets: readonly Ticket[]): Promise<SealedEntry[]> {
    const before = this.kept.get(salt);
    const now = new Map<string, SealedEntry>();
    for (const ticket of tickets) {
      const content = JSON.stringify(ticket);
      now.set(content, before?.get(content) ?? (await sealTicket(ticket, salt)));
    }
    this.kept.delete(salt);
    this.kept.set(salt, now);
    for (const oldest of [...this.kept.keys()].slice(0, -KEPT)) this.kept.delete(oldest);
    return [...now.values()];
  }
}

/** Who can be found by name: whoever gave a telephone number; guests who share name and digits together. */
export function namesToSeal(tickets: readonly Ticket[]): NameToSeal[] {
  const named = tickets.filter(({ personName, phoneTail }) => personName !== '' && phoneTail !== '');
  const groups = Map.groupBy(
    named,
    ({ personName, phoneTail }) => `${normalizePersonName(personName)}\n${phoneTail}`,
  );
  return [...groups].map(([key, group]) => {
    const [first] = group;
    const codes = group.map(({ code }) => code).sort();
    const digest = createHash('sha256').update(`${key}\n${codes.join()}`).digest('base64url');
    return { personName: first?.personName ?? '', phoneTail: first?.phoneTail ?? '', codes, digest };
  });
}
