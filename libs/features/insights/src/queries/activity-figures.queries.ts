import { UnitOfWork } from '#database';
import { Injectable } from '@nestjs/common';
import type { GroupFigures } from '../domain/group-figures.js';
import type { StatisticsRow } from '../domain/statistics-table.js';

/** Of activities that took place: `$1` is the calendar year in Beijing time. */
const HELD = `a.district_id = platform.current_district() AND a.status = 'finished'
  AND a.starts_at >= make_timestamptz($1, 1, 1, 0, 0, 0, 'Asia/Shanghai')
  AND a.starts_at < make_timestamptz($1 + 1, 1, 1, 0, 0, 0, 'Asia/Shanghai')`;

/** What was held and who came, from what activities, registrations and attendance let others join. */
@Injectable()
export class ActivityFigures {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Values: held, guests registered, guests who came; the base is who registered or came. */
  async byKind(year: number): Promise<StatisticsRow[]> {
    const rows = await this.unitOfWork.read(() =>
      this.unitOfWork.sql<{ group: string; held: number; registered: number; came: number }>(
        `SELECT a.kind AS "group", count(*)::int AS held, coalesce(sum(r.registered), 0)::int AS registered,
           coalesce(sum(t.came), 0)::int AS came
         FROM activities.activity_directory a
         LEFT JOIN LATERAL (SELECT count(*) AS registered FROM registrations.registration_directory r
           WHERE r.district_id = a.district_id AND r.activity_id = a.activity_id AND r.status = 'confirmed') r ON true
         LEFT JOIN LATERAL (SELECT count(*) AS came FROM attendance.attendance_directory t
           WHERE t.district_id = a.district_id AND t.activity_id = a.activity_id) t ON true
         WHERE ${HELD} GROUP BY a.kind`,
        [year],
      ),
    );
    return rows.map(({ group, held, registered, came }) => ({
      group,
      base: Math.max(registered, came),
      values: [held, registered, came],
    }));
  }

  /** Values: unions that somebody came of, persons; the base is the unions. */
  async participation(year: number): Promise<GroupFigures[]> {
    const rows = await this.unitOfWork.read(() =>
      this.unitOfWork.sql<{ subdistrictName: string; industry: string; unions: number; persons: number }>(
        `SELECT d.subdistrict_name AS "subdistrictName", d.industry, count(DISTINCT t.union_id)::int AS unions,
           count(*)::int AS persons
         FROM activities.activity_directory a
         JOIN attendance.attendance_directory t ON t.district_id = a.district_id AND t.activity_id = a.activity_id
         JOIN organizations.union_directory d ON d.district_id = t.district_id AND d.union_id = t.union_id
         WHERE ${HELD} GROUP BY 1, 2`,
        [year],
      ),
    );
    return rows.map(({ unions, persons, ...group }) => ({
      ...group,
      base: unions,
      values: [unions, persons],
    }));
  }

  /** Years in which activities took place, the latest first. */
  async years(): Promise<number[]> {
    const rows = await this.unitOfWork.read(() =>
      this.unitOfWork.sql<{ year: number }>(
        `SELECT DISTINCT extract(year FROM starts_at AT TIME ZONE 'Asia/Shanghai')::int AS year
         FROM activities.activity_directory
         WHERE district_id = platform.current_district() AND status = 'finished' ORDER BY year DESC`,
      ),
    );
    return rows.map(({ year }) => year);
  }
}
