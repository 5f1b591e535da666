import { codeKey, normalizePersonName, takeLetter, type Ticket } from '#checkin';
import { DomainError } from '#kernel';
import { OrganizationsQueries } from '#organizations';
import { TicketQueries, WalkIns } from '#registrations';
import { Injectable } from '@nestjs/common';
import type { ScanDelivery } from '../domain/scan-delivery.js';
import { readWalkInLetter, type WalkInLetter } from '../domain/walk-in-letter.js';
import type { DoorRow } from '../persistence/door.entity.js';

export interface PresentedTicket {
  readonly registrationId: string;
  readonly lookup: string;
}

/** Whose ticket a scan is of: the server's half of what a scanner only knows by the entry's place. */
@Injectable()
export class Presented {
  /** the places of one activity's entries, as of one version of its registrations */
  private index: { key: string; places: ReadonlyMap<string, string> } = { key: '', places: new Map() };

  constructor(
    private readonly tickets: TicketQueries,
    private readonly walkIns: WalkIns,
    private readonly organizations: OrganizationsQueries,
  ) {}

  /**
   * Inside a unit of work. Registers a walk-in.
   * @param at when it was presented
   * @returns null when it belongs to no registration
   */
  async ticket(door: DoorRow, scan: ScanDelivery, at: Date): Promise<PresentedTicket | null> {
    if (scan.kind === 'revoke') return null;
    if (scan.kind === 'walk_in') return this.walkIn(door, scan, at);
    if (scan.lookup === null) return null;
    const registrationId = (await this.places(door)).get(scan.lookup);
    return registrationId === undefined ? null : { registrationId, lookup: scan.lookup };
  }

  private async walkIn(door: DoorRow, scan: ScanDelivery, at: Date): Promise<PresentedTicket | null> {
    const letter = readWalkInLetter((await takeLetter(door.privateKey, scan.letter ?? '')) ?? '');
    if (!letter) return null;
    const registered = await this.registered(door.activityId, letter);
    const ticket = registered ?? (await this.register(door.activityId, scan.id, letter, at));
    return ticket && { registrationId: ticket.registrationId, lookup: placeOf(ticket, door) };
  }

  /** Somebody who had registered, or was written down at another door: then that ticket is theirs. */
  private async registered(activityId: string, letter: WalkInLetter): Promise<Ticket | undefined> {
    if (letter.phone === '') return undefined;
    const name = normalizePersonName(letter.personName);
    const tail = letter.phone.slice(-4);
    const { tickets } = await this.tickets.snapshot(activityId);
    return tickets.find(
      ({ personName, phoneTail }) => phoneTail === tail && normalizePersonName(personName) === name,
    );
  }

  private async register(
    activityId: string,
    id: string,
    letter: WalkInLetter,
    at: Date,
  ): Promise<Ticket | null> {
    const [union] = await this.organizations.unionsByIds(letter.unionId === null ? [] : [letter.unionId]);
    try {
      return await this.walkIns.register(activityId, { ...letter, unionId: union?.unionId ?? null, at, id });
    } catch (error) {
      // What the page let through and the rules do not: the guest stays, as somebody to look at.
      if (error instanceof DomainError && error.kind === 'invalid') return null;
      throw error;
    }
  }

  private async places(door: DoorRow): Promise<ReadonlyMap<string, string>> {
    const { version, tickets } = await this.tickets.snapshot(door.activityId);
    const key = `${door.activityId} ${version}`;
    if (this.index.key !== key) {
      const places = tickets.map((ticket) => [placeOf(ticket, door), ticket.registrationId] as const);
      this.index = { key, places: new Map(places) };
    }
    return this.index.places;
  }
}

function placeOf({ code }: Ticket, { salt }: DoorRow): string {
  return codeKey(code, salt).lookup;
}
