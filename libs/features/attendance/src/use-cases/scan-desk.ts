import type { ActivityView } from '#activities';
import { Injectable } from '@nestjs/common';
import type { DoorRow } from '../persistence/door.entity.js';
import { DoorStore } from '../persistence/door-store.js';
import { type NewScan, ScanStore } from '../persistence/scan-store.js';
import { AttendanceBook } from './attendance-book.js';

/** The one way in for scans: stored, and attendance brought up to them, one delivery after the other. */
@Injectable()
export class ScanDesk {
  constructor(
    private readonly doors: DoorStore,
    private readonly scans: ScanStore,
    private readonly book: AttendanceBook,
  ) {}

  /**
   * Inside a unit of work, where a door is.
   * @param read makes the scans, once this delivery's turn has come
   * @returns those stored
   */
  async record(
    activity: ActivityView,
    read: (door: DoorRow) => Promise<readonly NewScan[]>,
  ): Promise<readonly NewScan[]> {
    const door = await this.doors.lock(activity.id);
    const fresh = await read(door);
    for (const scan of fresh) await this.scans.insert(scan);
    if (fresh.length > 0)
      await this.book.rewrite(
        activity,
        door,
        fresh.map(({ id }) => id),
      );
    return fresh;
  }

  /** Which of these ids were stored before. */
  known(ids: readonly string[]): Promise<ReadonlySet<string>> {
    return this.scans.known(ids);
  }

  /** The scans of a guest that nobody has taken back. */
  standing(activityId: string, registrationId: string): Promise<string[]> {
    return this.scans.standing(activityId, registrationId);
  }

  async hasDoor(activityId: string): Promise<boolean> {
    return (await this.doors.find(activityId)) !== null;
  }
}
