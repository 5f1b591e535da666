import type { Conflict } from '#checkin';
import { currentActor, UnitOfWork } from '#database';
import { Clock, newId } from '#kernel';
import { Injectable } from '@nestjs/common';

/** What the host should look at, as it follows from the scans. */
@Injectable()
export class ConflictStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * What was settled stays settled until further scans change it.
   * @param about the registrations and unknown scans that were looked at
   */
  async rewrite(activityId: string, about: readonly string[], conflicts: readonly Conflict[]): Promise<void> {
    const found = conflicts.map((one) => ({ ...one, about: one.registrationId ?? one.scanIds[0] ?? '' }));
    await this.unitOfWork.sql(
      `DELETE FROM attendance.conflicts WHERE activity_id = $1 AND about = ANY ($2::uuid[])
         AND (about::text || ' ' || kind) <> ALL ($3::text[])`,
      [activityId, about, found.map((one) => `${one.about} ${one.kind}`)],
    );
    for (const one of found) {
      await this.unitOfWork.sql(
        `INSERT INTO attendance.conflicts AS c (id, district_id, activity_id, about, kind, registration_id,
           union_id, scan_ids, found_at)
         VALUES ($1, $2, $3, $4, $5, $6, (SELECT union_id FROM registrations.registration_directory
           WHERE registration_id = $6), $7, $8)
         ON CONFLICT (district_id, activity_id, about, kind) DO UPDATE SET scan_ids = excluded.scan_ids,
           settled_at = NULL, settled_by_name = NULL, settled_note = NULL
         WHERE c.scan_ids <> excluded.scan_ids`,
        [
          newId(),
          currentActor().districtId,
          activityId,
          one.about,
          one.kind,
          one.registrationId,
          one.scanIds,
          this.clock.now(),
        ],
      );
    }
  }
}
