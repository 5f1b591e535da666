import { UnitOfWork } from '#database';
import type { CalendarDate } from '#kernel';
import { Injectable } from '@nestjs/common';

/** Something that happened in the alliance. */
export interface NewsItem {
  readonly kind: 'joined' | 'policy' | 'chair' | 'group';
  readonly on: CalendarDate;
  /** the union, the policy or the group */
  readonly name: string;
  readonly href: string;
}

const NEWS = `
  SELECT 'joined' AS kind, c.on_day AS day, d.union_name AS name, '/unions/' || d.union_id AS href
  FROM alliance.consents c
  JOIN alliance.memberships m ON m.district_id = c.district_id AND m.union_id = c.union_id AND m.joined_on = c.on_day
  JOIN organizations.union_directory d ON d.union_id = c.union_id
  WHERE c.district_id = platform.current_district() AND c.given
  UNION ALL
  SELECT 'policy', published_on, title, '/alliance/policies/' || id FROM alliance.policies
  WHERE district_id = platform.current_district() AND status = 'published'
  UNION ALL
  SELECT 'chair', t.starts_on, d.union_name, '/alliance/council' FROM alliance.council_terms t
  JOIN organizations.union_directory d ON d.union_id = t.union_id
  WHERE t.district_id = platform.current_district()
  UNION ALL
  SELECT 'group', opened_on, name, '/alliance/council' FROM alliance.working_groups
  WHERE district_id = platform.current_district() AND closed_on IS NULL`;

/** What is new in the alliance: who joined, what policy is out, who has the chair, which group began. */
@Injectable()
export class AllianceNewsQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Newest first. */
  async latest(most: number): Promise<NewsItem[]> {
    return this.unitOfWork.read(() =>
      this.unitOfWork.sql<NewsItem>(
        `SELECT kind, day::text AS "on", name, href FROM (${NEWS}) n ORDER BY day DESC, kind, name LIMIT $1`,
        [most],
      ),
    );
  }
}
