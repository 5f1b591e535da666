import {
  admit,
  findByCode,
  findByName,
  type FoundTicket,
  normalizeTicketCode,
  putLetter,
  type Verdict,
} from '#checkin';
import { newId } from '#kernel';
import type { DeviceStore } from './device-store.js';
import type { DoorRoster } from './door-roster.js';
import type { QueuedScan } from './queued-scan.js';
import type { ServerClock } from './server-clock.js';

/** A verdict about what was presented. */
export interface Judged extends FoundTicket {
  readonly verdict: Verdict;
}

export interface WalkIn {
  readonly personName: string;
  readonly phone: string;
  readonly unionId: string | null;
}

/** Judges guests by the roster on this device, with the rules that the server has, and keeps what was decided. */
export class CheckinDesk {
  constructor(
    private readonly store: DeviceStore,
    private readonly clock: ServerClock,
    public roster: DoorRoster,
  ) {}

  /** Admits who may come in. @returns null when the text cannot be a ticket's code */
  async present(text: string): Promise<Judged | null> {
    const code = normalizeTicketCode(text);
    return code === null ? null : this.judge(await findByCode(this.roster, code));
  }

  /** Everybody of that name with those digits; nobody is admitted yet. */
  named(name: string, phoneTail: string): Promise<FoundTicket[]> {
    return findByName(this.roster, name, phoneTail);
  }

  async judge(found: FoundTicket): Promise<Judged> {
    const { opensAt, closesAt } = this.roster;
    const verdict = admit(found.ticket, {
      opensAt,
      closesAt,
      sessionId: null,
      now: Date.now(),
      clockSkew: this.clock.skew,
      already: await this.store.isInside(found.lookup),
    });
    if (verdict.tone === 'welcome') await this.keep('admit', { lookup: found.lookup });
    return { ...found, verdict };
  }

  /** The host said yes where the rules asked. */
  override({ lookup }: FoundTicket): Promise<void> {
    return this.keep('override', { lookup });
  }

  /** What was typed is sealed for the server before it is kept. */
  async walkIn(guest: WalkIn): Promise<void> {
    await this.keep('walk_in', { letter: await putLetter(this.roster.publicKey, JSON.stringify(guest)) });
  }

  undo(scanId: string, reason: string): Promise<void> {
    return this.keep('revoke', { revokes: scanId, reason });
  }

  private keep(kind: QueuedScan['kind'], part: Partial<QueuedScan>): Promise<void> {
    return this.store.add({
      id: newId(),
      activityId: this.store.activityId,
      kind,
      at: Math.round(this.clock.now()),
      lookup: null,
      letter: null,
      revokes: null,
      reason: '',
      ...part,
    });
  }
}
