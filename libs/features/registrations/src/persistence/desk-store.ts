import { UnitOfWork } from '#database';
import { Injectable } from '@nestjs/common';
import type { SeatPlan } from '../domain/allocate.js';

/** The limits an activity's host set. */
export interface SeatLimits {
  readonly id: string;
  readonly capacity: number | null;
  readonly quotaPerUnion: number | null;
}

/** An activity's counter row, held by this transaction. */
export interface Desk {
  readonly activityId: string;
  readonly capacity: number | null;
  readonly quota: number | null;
  readonly held: number;
}

const COLUMNS = 'activity_id AS "activityId", capacity, quota, held';

/** The counters. Whoever gives or frees a seat locks the desk first, then rows: so nobody waits crosswise. */
@Injectable()
export class DeskStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Holds the activity's desk until the transaction ends, making it for the first registration. */
  async lock(activity: SeatLimits): Promise<Desk> {
    const found = await this.lockIfThere(activity.id);
    if (found) return found;
    await this.unitOfWork.sql(
      `INSERT INTO registrations.desks (activity_id, district_id, capacity, quota)
       VALUES ($1, platform.current_district(), $2, $3) ON CONFLICT DO NOTHING`,
      [activity.id, activity.capacity, activity.quotaPerUnion],
    );
    const made = await this.lockIfThere(activity.id);
    if (!made) throw new Error(`the desk of ${activity.id} was neither made nor found`);
    return made;
  }

  async lockIfThere(activityId: string): Promise<Desk | null> {
    const [desk] = await this.unitOfWork.sql<Desk>(
      `SELECT ${COLUMNS} FROM registrations.desks WHERE activity_id = $1 FOR UPDATE`,
      [activityId],
    );
    return desk ?? null;
  }

  /** Grows with every registration and every change of one. */
  async version(activity: SeatLimits): Promise<number> {
    await this.lock(activity);
    const [row] = await this.unitOfWork.sql<{ version: number }>(
      'SELECT version FROM registrations.desks WHERE activity_id = $1',
      [activity.id],
    );
    return row?.version ?? 0;
  }

  /** New limits hold from now on; seats that were given stay given. */
  async limit({ id, capacity, quotaPerUnion }: SeatLimits): Promise<void> {
    await this.unitOfWork.sql(
      `UPDATE registrations.desks
       SET capacity = $2, quota = $3, allowance = greatest(0, held - $2::int), version = version + 1
       WHERE activity_id = $1`,
      [id, capacity, quotaPerUnion],
    );
    await this.unitOfWork.sql(
      `UPDATE registrations.union_seats SET quota = $2, allowance = greatest(0, held - $2::int)
       WHERE activity_id = $1`,
      [id, quotaPerUnion],
    );
  }

  /** Lets one more in than there is room for, knowingly: a guest who stands at the door. */
  async allowOneMore(activityId: string, unionId: string | null): Promise<void> {
    await this.unitOfWork.sql(
      `UPDATE registrations.desks SET allowance = greatest(allowance, held + 1 - capacity) WHERE activity_id = $1`,
      [activityId],
    );
    if (unionId === null) return;
    await this.unitOfWork.sql(
      `UPDATE registrations.union_seats SET allowance = greatest(allowance, held + 1 - quota)
       WHERE activity_id = $1 AND union_id = $2`,
      [activityId, unionId],
    );
  }

  /** A counter for the union, before its first seat. */
  async openUnion({ activityId, quota }: Desk, unionId: string): Promise<void> {
    await this.unitOfWork.sql(
      `INSERT INTO registrations.union_seats (activity_id, union_id, district_id, quota)
       VALUES ($1, $2, platform.current_district(), $3) ON CONFLICT DO NOTHING`,
      [activityId, unionId, quota],
    );
  }

  /** What {@link allocate} needs to know; the desk must be locked. */
  async plan({ activityId, capacity, quota, held }: Desk): Promise<SeatPlan> {
    const unions =
      quota === null
        ? []
        : await this.unitOfWork.sql<{ unionId: string; held: number }>(
            `SELECT union_id AS "unionId", held FROM registrations.union_seats
             WHERE activity_id = $1 AND held > 0`,
            [activityId],
          );
    return {
      all: { limit: capacity, held },
      quota,
      heldByUnion: new Map(unions.map((one) => [one.unionId, one.held])),
    };
  }

  /** @returns the first of `count` places at the end of the queue; places are never given twice */
  async takePlaces(activityId: string, count: number): Promise<number> {
    const [row] = await this.unitOfWork.sql<{ first: number }>(
      `UPDATE registrations.desks SET next_place = next_place + $2 WHERE activity_id = $1
       RETURNING next_place - $2::int AS first`,
      [activityId, count],
    );
    if (!row) throw new Error(`no desk for ${activityId}`);
    return row.first;
  }
}
