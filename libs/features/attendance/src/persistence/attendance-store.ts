import type { Attendance, Ticket } from '#checkin';
import { codeKey } from '#checkin';
import { UnitOfWork } from '#database';
import { Injectable } from '@nestjs/common';
import { newCertificateCode } from '../domain/certificate-code.js';
import type { DoorRow } from './door.entity.js';

export interface AttendanceRewrite {
  readonly door: DoorRow;
  /** the registrations that were looked at */
  readonly guests: readonly string[];
  /** those of them who came */
  readonly attendance: readonly Attendance[];
  readonly tickets: ReadonlyMap<string, Ticket>;
  readonly seq: number;
}

/** Who came, as it follows from the scans. */
@Injectable()
export class AttendanceStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The unions that guests of an activity are of. */
  async unions(activityId: string): Promise<ReadonlySet<string>> {
    const rows = await this.unitOfWork.sql<{ unionId: string }>(
      `SELECT DISTINCT union_id AS "unionId" FROM attendance.attendances
       WHERE district_id = platform.current_district() AND activity_id = $1 AND stands AND union_id IS NOT NULL`,
      [activityId],
    );
    return new Set(rows.map(({ unionId }) => unionId));
  }

  /** Those of the guests who came, with their unions. */
  async present(registrationIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.unitOfWork.sql<{ registrationId: string; unionId: string }>(
      `SELECT registration_id AS "registrationId", union_id AS "unionId" FROM attendance.attendances
       WHERE district_id = platform.current_district() AND registration_id = ANY ($1::uuid[])
         AND stands AND union_id IS NOT NULL`,
      [registrationIds],
    );
    return new Map(rows.map(({ registrationId, unionId }) => [registrationId, unionId]));
  }

  async rewrite({ door, guests, attendance, tickets, seq }: AttendanceRewrite): Promise<void> {
    const came = new Set(attendance.map(({ registrationId }) => registrationId));
    const gone = guests.filter((registrationId) => !came.has(registrationId));
    await this.unitOfWork.sql(
      `UPDATE attendance.attendances SET stands = false, flags = '{}', seq = $3
       WHERE activity_id = $1 AND registration_id = ANY ($2::uuid[]) AND stands`,
      [door.activityId, gone, seq],
    );
    for (const one of attendance) {
      const ticket = tickets.get(one.registrationId);
      if (ticket) await this.put(door, one, ticket, seq);
    }
  }

  private async put(door: DoorRow, one: Attendance, ticket: Ticket, seq: number): Promise<void> {
    await this.unitOfWork.sql(
      `INSERT INTO attendance.attendances (district_id, registration_id, activity_id, union_id, lookup, stands,
         scan_id, attended_at, flags, seq, certificate_code)
       SELECT r.district_id, r.registration_id, r.activity_id, r.union_id, $3, true, $4, $5, $6, $7, $8
       FROM registrations.registration_directory r WHERE r.registration_id = $1 AND r.activity_id = $2
       ON CONFLICT (district_id, registration_id) DO UPDATE SET
         union_id = excluded.union_id, lookup = excluded.lookup, stands = true, scan_id = excluded.scan_id,
         attended_at = excluded.attended_at, flags = excluded.flags, seq = excluded.seq`,
      [
        one.registrationId,
        door.activityId,
        codeKey(ticket.code, door.salt).lookup,
        one.scanId,
        new Date(one.at),
        one.flags,
        seq,
        newCertificateCode(),
      ],
    );
  }
}
