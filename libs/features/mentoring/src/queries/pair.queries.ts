import { UnitOfWork } from '#database';
import { type CalendarDate, isId } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { PairFigures, PairItem, PairPage, PairView } from './pair-view.js';

const PAGE_SIZE = 20;
const COUNT = (table: string, condition = ''): string =>
  `(SELECT count(*)::int FROM mentoring.${table} x WHERE x.district_id = p.district_id AND x.pair_id = p.id${condition})`;
const ITEM = `p.id, p.mentor_union_id AS "mentorUnionId", m.union_name AS "mentorName",
  p.mentee_union_id AS "menteeUnionId", n.union_name AS "menteeName", p.asked_by_union_id AS "askedByUnionId", p.status,
  p.asked_at AS "askedAt", p.begun_on::text AS "begunOn", p.ended_on::text AS "endedOn", p.ended_how AS "endedHow",
  ${COUNT('goals')} AS goals, ${COUNT('goals', ' AND x.done_on IS NOT NULL')} AS "goalsDone", ${COUNT('meetings')} AS meetings`;
const SOURCE = `FROM mentoring.pairs p JOIN organizations.union_directory m ON m.union_id = p.mentor_union_id
  JOIN organizations.union_directory n ON n.union_id = p.mentee_union_id
  WHERE p.district_id = platform.current_district()`;
const WHOLE = `${ITEM}, p.message, p.asked_by AS "askedBy", p.ended_reason AS "endedReason",
  m.subdistrict_id AS "mentorSubdistrictId", n.subdistrict_id AS "menteeSubdistrictId",
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', x.id, 'indicatorCode', x.indicator_code, 'text', x.text,
      'dueOn', x.due_on, 'doneOn', x.done_on) ORDER BY x.due_on, x.id)
    FROM mentoring.goals x WHERE x.district_id = p.district_id AND x.pair_id = p.id), '[]') AS plan,
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', x.id, 'heldOn', x.held_on, 'notes', x.notes,
      'recordedBy', x.recorded_by) ORDER BY x.held_on DESC, x.id DESC)
    FROM mentoring.meetings x WHERE x.district_id = p.district_id AND x.pair_id = p.id), '[]') AS log`;

/** Who mentors whom. Who may see it is the asker's to check. */
@Injectable()
export class PairQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Those that wait or run first, then the newest. @param unionId null: all of the district */
  async list(unionId: string | null, wanted = 1): Promise<PairPage> {
    const source = `${SOURCE} AND ($1::uuid IS NULL OR p.mentor_union_id = $1 OR p.mentee_union_id = $1)`;
    return this.unitOfWork.read(async () => {
      const [counted] = await this.unitOfWork.sql<{ total: number }>(
        `SELECT count(*)::int AS total ${source}`,
        [unionId],
      );
      const total = counted?.total ?? 0;
      const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
      const page = Math.min(Math.max(1, wanted), pages);
      const rows = await this.unitOfWork.sql<PairItem>(
        `SELECT ${ITEM} ${source} ORDER BY p.status NOT IN ('asked', 'active'), p.asked_at DESC, p.id DESC
         LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`,
        [unionId],
      );
      return { rows, total, page, pages };
    });
  }

  /** null for an id that is not of this district */
  async one(id: string): Promise<PairView | null> {
    if (!isId(id)) return null;
    const [found] = await this.unitOfWork.read(() =>
      this.unitOfWork.sql<PairView>(`SELECT ${WHOLE} ${SOURCE} AND p.id = $1`, [id]),
    );
    return found ?? null;
  }

  async figures(from: CalendarDate, to: CalendarDate): Promise<PairFigures> {
    const [found] = await this.unitOfWork.read(() =>
      this.unitOfWork.sql<PairFigures>(
        `SELECT count(*) FILTER (WHERE status = 'active')::int AS active,
           count(*) FILTER (WHERE ended_how = 'first_star' AND ended_on BETWEEN $1 AND $2)::int AS stars
         FROM mentoring.pairs WHERE district_id = platform.current_district()`,
        [from, to],
      ),
    );
    return found ?? { active: 0, stars: 0 };
  }
}
