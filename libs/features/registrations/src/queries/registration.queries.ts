import { UnitOfWork } from '#database';
import { isId } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { RegistrationStatus } from '../domain/registration-status.js';
import type { OwnItem, OwnPage, PersonItem } from './registration-view.js';

/** How an activity's registrations stand. */
export type RegistrationCounts = Readonly<Record<RegistrationStatus, number>> & {
  /** null: without a limit */
  readonly capacity: number | null;
  /** confirmed and offered */
  readonly held: number;
  /** null: without a limit; never below 0 */
  readonly free: number | null;
  /** seats given beyond the capacity: at the door, or before it was lowered */
  readonly over: number;
};

const PAGE_SIZE = 20;
const COUNTS = ['pending', 'confirmed', 'waiting', 'offered', 'cancelled', 'declined', 'expired']
  .map((status) => `count(*) FILTER (WHERE r.status = '${status}')::int AS ${status}`)
  .join(', ');

/** What others may ask about registrations, in the actor's district. Whoever asks has the right to. */
@Injectable()
export class RegistrationQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Before the first registration: zeros, and the capacity the activity has. */
  async counts(activityId: string): Promise<RegistrationCounts> {
    const [row] = await this.unitOfWork.read(() =>
      this.unitOfWork.sql<Omit<RegistrationCounts, 'free' | 'over'>>(
        `SELECT ${COUNTS}, count(*) FILTER (WHERE r.status IN ('confirmed', 'offered'))::int AS held,
           (SELECT capacity FROM activities.activity_directory WHERE activity_id = $1) AS capacity
         FROM registrations.registrations r WHERE r.activity_id = $1`,
        [isId(activityId) ? activityId : null],
      ),
    );
    if (!row) throw new Error('a count without a row');
    const { capacity, held } = row;
    return {
      ...row,
      free: capacity === null ? null : Math.max(0, capacity - held),
      over: capacity === null ? 0 : Math.max(0, held - capacity),
    };
  }

  /** Whom a union has registered for one activity, ended ones last. */
  async ofUnion(activityId: string, unionId: string): Promise<PersonItem[]> {
    return this.unitOfWork.read(() =>
      this.unitOfWork.sql<PersonItem>(
        `SELECT r.id, r.person_name AS "personName", r.status, r.offered_until AS "offeredUntil",
                r.created_at AS "createdAt",
                CASE WHEN r.status = 'waiting' THEN
                  (SELECT count(*)::int FROM registrations.registrations w
                   WHERE w.activity_id = r.activity_id AND w.status = 'waiting' AND w.place <= r.place)
                END AS position
         FROM registrations.registrations r WHERE r.activity_id = $1 AND r.union_id = $2
         ORDER BY r.ended_by IS NOT NULL, r.created_at, r.id LIMIT 200`,
        [activityId, unionId],
      ),
    );
  }

  /** How many wait up to this one, itself included; null: it does not wait. */
  async position(registrationId: string): Promise<number | null> {
    const [row] = await this.unitOfWork.read(() =>
      this.unitOfWork.sql<{ position: number }>(
        `SELECT count(w.id)::int AS position FROM registrations.registrations r
         JOIN registrations.registrations w ON w.activity_id = r.activity_id AND w.status = 'waiting'
           AND w.place <= r.place
         WHERE r.id = $1 AND r.status = 'waiting' HAVING count(w.id) > 0`,
        [registrationId],
      ),
    );
    return row?.position ?? null;
  }

  /** A union's own registrations: what is to come, the soonest first, or what is over, the latest first. */
  async own(unionId: string, when: 'coming' | 'past', wanted: number, now: Date): Promise<OwnPage> {
    const condition = `r.union_id = $1 AND a.ends_at ${when === 'coming' ? '>=' : '<'} $2`;
    const from = `registrations.registrations r
      JOIN activities.activity_directory a ON a.activity_id = r.activity_id`;
    return this.unitOfWork.read(async () => {
      const [counted] = await this.unitOfWork.sql<{ total: number }>(
        `SELECT count(*)::int AS total FROM ${from} WHERE ${condition}`,
        [unionId, now],
      );
      const total = counted?.total ?? 0;
      const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
      const page = Math.min(Math.max(1, wanted), pages);
      const rows = await this.unitOfWork.sql<OwnItem>(
        `SELECT r.id, r.person_name AS "personName", r.status, r.offered_until AS "offeredUntil",
                a.activity_id AS "activityId", a.title, a.kind, a.starts_at AS "startsAt", a.place,
                a.online_url AS "onlineUrl"
         FROM ${from} WHERE ${condition}
         ORDER BY a.starts_at ${when === 'coming' ? 'ASC' : 'DESC'}, r.created_at, r.id
         LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`,
        [unionId, now],
      );
      return { rows, total, page, pages };
    });
  }
}
