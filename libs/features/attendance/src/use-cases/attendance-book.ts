import type { ActivityView } from '#activities';
import { mergeScans, type Ticket } from '#checkin';
import { TicketQueries } from '#registrations';
import { Injectable } from '@nestjs/common';
import { AttendanceStore } from '../persistence/attendance-store.js';
import type { DoorRow } from '../persistence/door.entity.js';
import { DoorStore } from '../persistence/door-store.js';
import { ConflictStore } from '../persistence/conflict-store.js';
import { ScanStore } from '../persistence/scan-store.js';
import { GuestFacts } from './guest-facts.js';

/** Writes attendance, conflicts and facts anew from the scans, for the guests whom new scans touch. */
@Injectable()
export class AttendanceBook {
  constructor(
    private readonly tickets: TicketQueries,
    private readonly doors: DoorStore,
    private readonly scans: ScanStore,
    private readonly attendances: AttendanceStore,
    private readonly conflicts: ConflictStore,
    private readonly facts: GuestFacts,
  ) {}

  /** Inside a unit of work that holds the door. @param scanIds that have just been stored */
  async rewrite(activity: ActivityView, door: DoorRow, scanIds: readonly string[]): Promise<void> {
    const touched = await this.scans.touchedBy(scanIds);
    const tickets = await this.ticketsOf(activity.id);
    const merged = mergeScans(touched, (id) => tickets.get(id)?.status);
    const guests = [...new Set(touched.flatMap(({ registrationId }) => registrationId ?? []))];
    const unknown = touched.filter(({ kind, registrationId }) => kind !== 'revoke' && !registrationId);
    const before = await this.attendances.unions(activity.id);
    const came = await this.attendances.present(guests);
    const seq = await this.doors.count(activity.id);
    await this.attendances.rewrite({ door, guests, attendance: merged.attendance, tickets, seq });
    await this.conflicts.rewrite(activity.id, [...guests, ...unknown.map(({ id }) => id)], merged.conflicts);
    await this.facts.follow(activity, before, await this.attendances.unions(activity.id));
    await this.facts.followCompetitors(activity, came, await this.attendances.present(guests));
  }

  private async ticketsOf(activityId: string): Promise<ReadonlyMap<string, Ticket>> {
    const { tickets } = await this.tickets.snapshot(activityId);
    return new Map(tickets.map((ticket) => [ticket.registrationId, ticket]));
  }
}
