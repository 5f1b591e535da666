import { UnitOfWork } from '#database';
import { Clock } from '#kernel';
import { TicketQueries } from '#registrations';
import { Injectable } from '@nestjs/common';
import type { AttendanceCounts, ConflictItem, DeviceItem, GuestItem, Paged } from './attendance-view.js';

const PAGE_SIZE = 20;
const MOST_DEVICES = 50;
const HERE = 'district_id = platform.current_district() AND activity_id = $1';
const OPEN = 'revoked_at IS NULL AND expires_at > $2';

type Unnamed<T> = Omit<T, 'personName'>;

/** Who came, what to look at, which scanners. Whoever asks hosts the activity: the caller sees to it. */
@Injectable()
export class AttendanceQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tickets: TicketQueries,
    private readonly clock: Clock,
  ) {}

  /** The latest first. */
  guests(activityId: string, wanted: number): Promise<Paged<GuestItem>> {
    return this.named(activityId, wanted, {
      from: `attendance.attendances a JOIN attendance.scans s ON s.district_id = a.district_id AND s.id = a.scan_id
        LEFT JOIN organizations.union_directory u ON u.union_id = a.union_id
        WHERE a.district_id = platform.current_district() AND a.activity_id = $1 AND a.stands`,
      columns: `a.registration_id AS "registrationId", u.union_name AS "unionName",
        a.attended_at AS "attendedAt", s.by_name AS "byName", a.flags`,
      order: 'a.attended_at DESC, a.registration_id',
    });
  }

  /** Open ones first, the oldest of them on top. */
  async conflicts(activityId: string, wanted: number): Promise<Paged<ConflictItem>> {
    const found = await this.named<ConflictItem>(activityId, wanted, {
      from: `attendance.conflicts c LEFT JOIN organizations.union_directory u ON u.union_id = c.union_id
        WHERE c.district_id = platform.current_district() AND c.activity_id = $1`,
      columns: `c.id, c.kind, c.registration_id AS "registrationId", u.union_name AS "unionName",
        c.settled_at AS "settledAt", c.settled_by_name AS "settledByName", c.settled_note AS "settledNote",
        (SELECT jsonb_agg(jsonb_build_object('at', s.at, 'byName', s.by_name) ORDER BY s.at)
         FROM attendance.scans s WHERE s.district_id = c.district_id AND s.id = ANY (c.scan_ids)) AS scans`,
      order: 'c.settled_at DESC NULLS FIRST, c.found_at, c.id',
    });
    // Times inside a JSON column come as text.
    const dated = (row: ConflictItem): ConflictItem => ({
      ...row,
      scans: row.scans.map(({ at, byName }) => ({ at: new Date(at), byName })),
    });
    return { ...found, rows: found.rows.map(dated) };
  }

  /** The latest 50. */
  async devices(activityId: string): Promise<DeviceItem[]> {
    return this.unitOfWork.read(() =>
      this.unitOfWork.sql<DeviceItem>(
        `SELECT id, label, opened_by_name AS "openedByName", opened_at AS "openedAt", expires_at AS "expiresAt",
                seen_at AS "seenAt", waiting, revoked_at AS "revokedAt", revoked_by_name AS "revokedByName",
                CASE WHEN revoked_at IS NOT NULL THEN 'revoked' WHEN expires_at <= $2 THEN 'expired'
                     ELSE 'open' END AS state
         FROM attendance.devices WHERE district_id = platform.current_district() AND activity_id = $1
         ORDER BY opened_at DESC, id LIMIT ${MOST_DEVICES}`,
        [activityId, this.clock.now()],
      ),
    );
  }

  async counts(activityId: string): Promise<AttendanceCounts> {
    const [row] = await this.unitOfWork.read(() =>
      this.unitOfWork.sql<AttendanceCounts>(
        `SELECT
           (SELECT count(*)::int FROM attendance.attendances WHERE ${HERE} AND stands) AS came,
           (SELECT count(*)::int FROM registrations.registration_directory
            WHERE ${HERE} AND status = 'confirmed') AS expected,
           (SELECT count(*)::int FROM attendance.conflicts WHERE ${HERE} AND settled_at IS NULL)
             AS "openConflicts",
           (SELECT count(*)::int FROM attendance.devices WHERE ${HERE} AND ${OPEN}) AS "openDevices",
           (SELECT coalesce(sum(waiting), 0)::int FROM attendance.devices WHERE ${HERE} AND ${OPEN}) AS waiting`,
        [activityId, this.clock.now()],
      ),
    );
    if (!row) throw new Error('counting returned nothing');
    return row;
  }

  /** One page of rows about registrations, with the persons' names as the registrations have them now. */
  private async named<T extends { readonly registrationId: string | null; readonly personName: string }>(
    activityId: string,
    wanted: number,
    { from, columns, order }: { from: string; columns: string; order: string },
  ): Promise<Paged<T>> {
    return this.unitOfWork.read(async () => {
      const [counted] = await this.unitOfWork.sql<{ total: number }>(
        `SELECT count(*)::int AS total FROM ${from}`,
        [activityId],
      );
      const total = counted?.total ?? 0;
      const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
      const page = Math.min(Math.max(1, wanted), pages);
      const rows = await this.unitOfWork.sql<Unnamed<T>>(
        `SELECT ${columns} FROM ${from} ORDER BY ${order} LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`,
        [activityId],
      );
      const { tickets } = await this.tickets.snapshot(activityId);
      const names = new Map<string | null, string>(
        tickets.map(({ registrationId, personName }) => [registrationId, personName]),
      );
      const withNames = rows.map(
        (row) => ({ ...row, personName: names.get((row as T).registrationId) ?? '' }) as T,
      );
      return { rows: withNames, total, page, pages };
    });
  }
}
