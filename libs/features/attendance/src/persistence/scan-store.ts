import type { Scan } from '#checkin';
import { UnitOfWork } from '#database';
import { Injectable } from '@nestjs/common';
import { ScanRow } from './scan.entity.js';

/** The scanner that a revocation at the host's desk counts as. */
const DESK = 'desk';

/** A scan about to be stored. */
export type NewScan = { readonly [Field in keyof ScanRow]: ScanRow[Field] };

/** Scans, as they came in and as merging reads them. */
@Injectable()
export class ScanStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async known(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.unitOfWork.sql<{ id: string }>(
      'SELECT id FROM attendance.scans WHERE district_id = platform.current_district() AND id = ANY ($1::uuid[])',
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async insert(scan: NewScan): Promise<void> {
    await this.unitOfWork.writer.insert(ScanRow, { ...scan });
  }

  /** What one has to read again when these came in: everything about the same guests, and unknown tickets. */
  async touchedBy(ids: readonly string[]): Promise<Scan[]> {
    const rows = await this.unitOfWork.sql<ScanRow>(
      `WITH fresh AS (
         SELECT * FROM attendance.scans WHERE district_id = platform.current_district() AND id = ANY ($1::uuid[])
       ), named AS (
         SELECT id, registration_id FROM fresh WHERE kind <> 'revoke'
         UNION ALL
         SELECT s.id, s.registration_id FROM fresh f
         JOIN attendance.scans s ON s.district_id = f.district_id AND s.id = f.revokes
           AND s.activity_id = f.activity_id
       ), seen AS (
         SELECT s.* FROM attendance.scans s WHERE s.district_id = platform.current_district()
           AND (s.registration_id IN (SELECT registration_id FROM named)
             OR s.id IN (SELECT id FROM named WHERE registration_id IS NULL))
       )
       SELECT id, device_id AS "deviceId", kind, registration_id AS "registrationId", at,
              clock_off AS "clockOff", revokes
       FROM (
         SELECT * FROM seen
         UNION
         SELECT r.* FROM attendance.scans r JOIN seen ON seen.district_id = r.district_id AND seen.id = r.revokes
           AND seen.activity_id = r.activity_id
       ) all_of_them`,
      [ids],
    );
    return rows.map(({ id, deviceId, kind, registrationId, at, clockOff, revokes }) => ({
      id,
      deviceId: deviceId ?? DESK,
      kind,
      registrationId,
      at: at.getTime(),
      clockOff,
      revokes,
    }));
  }

  /** The scans of a guest that nobody has taken back. */
  async standing(activityId: string, registrationId: string): Promise<string[]> {
    const rows = await this.unitOfWork.sql<{ id: string }>(
      `SELECT s.id FROM attendance.scans s
       WHERE s.district_id = platform.current_district() AND s.activity_id = $1 AND s.registration_id = $2
         AND NOT EXISTS (SELECT FROM attendance.scans r
                         WHERE r.district_id = s.district_id AND r.revokes = s.id)
       ORDER BY s.at, s.id`,
      [activityId, registrationId],
    );
    return rows.map(({ id }) => id);
  }
}
