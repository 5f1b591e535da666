import { UnitOfWork } from '#database';
import { Injectable } from '@nestjs/common';
import type { GroupFigures } from '../domain/group-figures.js';

/** Unions and members of the alliance by sub-district and industry; as they stand today. */
@Injectable()
export class MembershipFigures {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Values: unions, members, those in grace among them. */
  async now(): Promise<GroupFigures[]> {
    const rows = await this.unitOfWork.read(() =>
      this.unitOfWork.sql<{
        subdistrictName: string;
        industry: string;
        unions: number;
        members: number;
        grace: number;
      }>(
        `SELECT d.subdistrict_name AS "subdistrictName", d.industry, count(*)::int AS unions,
           count(m.union_id)::int AS members, count(*) FILTER (WHERE m.state = 'grace')::int AS grace
         FROM organizations.union_directory d
         LEFT JOIN alliance.member_directory m ON m.district_id = d.district_id AND m.union_id = d.union_id
           AND m.state IN ('active', 'grace')
         WHERE d.district_id = platform.current_district() GROUP BY 1, 2`,
      ),
    );
    return rows.map(({ unions, members, grace, ...group }) => ({
      ...group,
      base: members,
      values: [unions, members, grace],
    }));
  }
}
