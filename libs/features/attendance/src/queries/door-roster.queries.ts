import { ActivityQueries } from '#activities';
import { type Door, doorHours, NAME_KEY_ROUNDS, type SealedEntry, type SealedRoster } from '#checkin';
import { UnitOfWork } from '#database';
import { notFound } from '#kernel';
import { TicketQueries, type TicketSnapshot } from '#registrations';
import { Injectable } from '@nestjs/common';
import { DoorStore } from '../persistence/door-store.js';
import { namesToSeal, RosterSealer } from './roster-sealer.js';

/** All that a scanner keeps of an activity. */
export interface DoorRoster extends SealedRoster, Pick<Door, 'opensAt' | 'closesAt'> {
  readonly publicKey: string;
  /** names that are still being sealed */
  readonly namesMissing: number;
  /** the district's unions, for guests without a registration */
  readonly unions: readonly { readonly id: string; readonly name: string }[];
}

const UNIONS_OFFERED = 500;

/** The roster as it goes to scanners: entries that only a presented code or name opens. */
@Injectable()
export class DoorRosterQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly activities: ActivityQueries,
    private readonly tickets: TicketQueries,
    private readonly doors: DoorStore,
    private readonly sealer: RosterSealer,
  ) {}

  /** @throws DomainError not-found when no scanner was ever opened there */
  async roster(activityId: string): Promise<DoorRoster> {
    const { activity, door, snapshot, names, unions } = await this.unitOfWork.read(async () => {
      const found = {
        activity: await this.activities.one(activityId),
        door: await this.doors.find(activityId),
        snapshot: await this.tickets.snapshot(activityId),
        unions: await this.unions(),
      };
      return { ...found, names: await this.sealedNames(found.snapshot) };
    });
    if (!activity || !door) throw notFound('activity');
    const entries = await this.sealer.entries(door.salt, snapshot.tickets);
    return {
      format: 1,
      activityId,
      version: snapshot.version,
      salt: door.salt,
      rounds: NAME_KEY_ROUNDS,
      entries: Object.fromEntries(entries),
      names: Object.fromEntries(names),
      namesMissing: namesToSeal(snapshot.tickets).length - names.length,
      ...doorHours(activity.startsAt.getTime(), activity.endsAt.getTime()),
      publicKey: door.publicKey,
      unions,
    };
  }

  private async sealedNames({ activityId, tickets }: TicketSnapshot): Promise<SealedEntry[]> {
    const rows = await this.unitOfWork.sql<{ lookup: string; sealed: string }>(
      `SELECT lookup, sealed FROM attendance.sealed_names
       WHERE district_id = platform.current_district() AND activity_id = $1 AND digest = ANY ($2)`,
      [activityId, namesToSeal(tickets).map(({ digest }) => digest)],
    );
    return rows.map(({ lookup, sealed }) => [lookup, sealed]);
  }

  private unions(): Promise<{ id: string; name: string }[]> {
    return this.unitOfWork.sql(
      `SELECT union_id AS id, union_name AS name FROM organizations.union_directory
       WHERE district_id = platform.current_district()
       ORDER BY union_name COLLATE "zh-Hans-CN-x-icu", union_id LIMIT ${UNIONS_OFFERED}`,
    );
  }
}
