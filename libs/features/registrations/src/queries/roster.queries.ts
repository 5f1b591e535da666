import { UnitOfWork } from '#database';
import { Injectable } from '@nestjs/common';
import type { RosterFilter, RosterItem, RosterPage } from './registration-view.js';

const PAGE_SIZE = 50;
const COLUMNS = `r.id, r.person_name AS "personName", r.status, r.offered_until AS "offeredUntil",
  r.created_at AS "createdAt", r.place AS position, u.union_name AS "unionName", r.phone, r.source, r.reason,
  r.answers, r.ticket_code AS "ticketCode"`;
const FROM = `registrations.registrations r
  LEFT JOIN organizations.union_directory u ON u.union_id = r.union_id`;
const WHERE = `r.activity_id = $1 AND r.status = ANY ($2)
  AND ($3 = '' OR strpos(lower(r.person_name || ' ' || coalesce(u.union_name, '')), $3) > 0
    OR right(r.phone, length($3)) = $3)`;

/** The host's lists of an activity. Whoever asks has shown to be its host. */
@Injectable()
export class RosterQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** One page; who waits in the order of the queue, everybody else in the order of registering. */
  async page(activityId: string, { statuses, search, page: wanted }: RosterFilter): Promise<RosterPage> {
    const params = [activityId, statuses, search.trim().toLowerCase()];
    return this.unitOfWork.read(async () => {
      const [counted] = await this.unitOfWork.sql<{ total: number }>(
        `SELECT count(*)::int AS total FROM ${FROM} WHERE ${WHERE}`,
        params,
      );
      const total = counted?.total ?? 0;
      const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
      const page = Math.min(Math.max(1, wanted), pages);
      const rows = await this.unitOfWork.sql<RosterItem>(
        `SELECT ${COLUMNS} FROM ${FROM} WHERE ${WHERE}
         ORDER BY CASE WHEN r.status = 'waiting' THEN r.place END, r.created_at, r.id
         LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`,
        params,
      );
      return { rows, total, page, pages };
    });
  }

  /** Everybody with a seat, by union and name as they sound: what is printed. @param part from 1 @param size of a part */
  async guests(activityId: string, part: number, size: number): Promise<RosterItem[]> {
    return this.unitOfWork.read(() =>
      this.unitOfWork.sql<RosterItem>(
        `SELECT ${COLUMNS} FROM ${FROM} WHERE r.activity_id = $1 AND r.status = 'confirmed'
         ORDER BY u.union_name COLLATE "zh-Hans-CN-x-icu" NULLS LAST,
                  r.person_name COLLATE "zh-Hans-CN-x-icu", r.id LIMIT $2 OFFSET $3`,
        [activityId, size, (part - 1) * size],
      ),
    );
  }
}
