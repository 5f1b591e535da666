import { UnitOfWork } from '#database';
import { Injectable } from '@nestjs/common';

/** Grants of one sub-district and industry in one year; money in fen. */
export interface GrantTotal {
  readonly subdistrictId: string;
  readonly subdistrictName: string;
  readonly industry: string;
  /** unions that were given a grant */
  readonly unions: number;
  readonly approvedFen: number;
  readonly paidFen: number;
  readonly returnedFen: number;
}

/** For statistics: what was given, never to whom. */
@Injectable()
export class GrantTotalsQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** One row for every sub-district and industry with a grant in programmes of that year. */
  async ofYear(year: number): Promise<GrantTotal[]> {
    return this.unitOfWork.read(() =>
      this.unitOfWork.sql<GrantTotal>(
        `SELECT d.subdistrict_id AS "subdistrictId", d.subdistrict_name AS "subdistrictName", d.industry,
           count(DISTINCT a.union_id)::int AS unions, sum(a.amount_fen)::float8 AS "approvedFen",
           sum(a.paid_fen)::float8 AS "paidFen", sum(a.returned_fen)::float8 AS "returnedFen"
         FROM grants.applications a
         JOIN grants.programmes p ON p.district_id = a.district_id AND p.id = a.programme_id
         JOIN organizations.union_directory d ON d.union_id = a.union_id
         WHERE a.district_id = platform.current_district() AND p.year = $1 AND a.amount_fen IS NOT NULL
         GROUP BY 1, 2, 3 ORDER BY 2, 3`,
        [year],
      ),
    );
  }
}
