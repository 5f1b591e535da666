import { carriesListingMark, type MembershipState } from '#alliance-rules';
import { currentActor, UnitOfWork } from '#database';
import { newId, type CalendarDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { MembershipCause } from '../domain/membership-cause.js';
import type { ComputedMembership } from '../queries/member-facts.js';

export interface StoredMembership {
  readonly unionId: string;
  readonly state: MembershipState;
  readonly since: CalendarDate;
  readonly joinedOn: CalendarDate | null;
  readonly star: number;
  readonly level: number;
  readonly listingMark: boolean;
}

/** A union that the alliance no longer has anything to do with. */
export interface Forgotten {
  readonly unionId: string;
}

/** Memberships as they were last computed, many at a time; inside a unit of work. */
@Injectable()
export class MembershipStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Held until the transaction ends, in the order of their ids so that two never wait for each other. */
  async lock(unionIds: readonly string[]): Promise<Map<string, StoredMembership>> {
    const rows = await this.unitOfWork.sql<StoredMembership>(
      `SELECT union_id AS "unionId", state, since::text AS since, joined_on::text AS "joinedOn", star, level,
              listing_mark AS "listingMark"
       FROM alliance.memberships WHERE district_id = platform.current_district() AND union_id = ANY ($1::uuid[])
       ORDER BY union_id FOR UPDATE`,
      [unionIds],
    );
    return new Map(rows.map((row) => [row.unionId, row]));
  }

  async save(changed: readonly ComputedMembership[], now: Date): Promise<void> {
    if (changed.length === 0) return;
    const rows = changed.map((one) => ({ ...one, listingMark: carriesListingMark(one.state) }));
    await this.unitOfWork.sql(
      `INSERT INTO alliance.memberships AS m
         (district_id, union_id, state, star, level, since, joined_on, listing_mark, updated_at)
       SELECT $1, r."unionId", r.state, r.star, r.level, r.since, r."joinedOn", r."listingMark", $3
       FROM jsonb_to_recordset($2) AS r("unionId" uuid, state text, star int, level int, since date,
         "joinedOn" date, "listingMark" boolean)
       ON CONFLICT (district_id, union_id) DO UPDATE SET state = excluded.state, star = excluded.star,
         level = excluded.level, since = excluded.since, joined_on = excluded.joined_on,
         listing_mark = excluded.listing_mark, updated_at = excluded.updated_at`,
      [currentActor().districtId, JSON.stringify(rows), now],
    );
  }

  async forget(gone: readonly Forgotten[]): Promise<void> {
    if (gone.length === 0) return;
    await this.unitOfWork.sql('DELETE FROM alliance.memberships WHERE union_id = ANY ($1::uuid[])', [
      gone.map(({ unionId }) => unionId),
    ]);
  }

  /** Writes down what became of each; without a state it has nothing more to do with the alliance. */
  async note(
    changed: readonly (ComputedMembership | Forgotten)[],
    cause: MembershipCause,
    day: CalendarDate,
    now: Date,
  ): Promise<void> {
    if (changed.length === 0) return;
    const rows = changed.map((one) =>
      'state' in one
        ? { id: newId(), unionId: one.unionId, state: one.state, star: one.star, day: one.since }
        : { id: newId(), unionId: one.unionId, state: null, star: 0, day },
    );
    await this.unitOfWork.sql(
      `INSERT INTO alliance.membership_events (id, district_id, union_id, state, star, cause, on_day, created_at)
       SELECT r.id, $1, r."unionId", r.state, r.star, $3, r.day, $4
       FROM jsonb_to_recordset($2) AS r(id uuid, "unionId" uuid, state text, star int, day date)`,
      [currentActor().districtId, JSON.stringify(rows), cause, now],
    );
  }

  /** The next page of unions that may have a membership: those with an award or a consent. */
  async candidates(after: string | null, most: number): Promise<string[]> {
    const rows = await this.unitOfWork.sql<{ unionId: string }>(
      `SELECT u.union_id AS "unionId" FROM organizations.union_directory u
       WHERE u.district_id = platform.current_district() AND ($1::uuid IS NULL OR u.union_id > $1)
       ORDER BY u.union_id LIMIT $2`,
      [after, most],
    );
    return rows.map(({ unionId }) => unionId);
  }
}
