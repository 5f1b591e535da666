import { UnitOfWork } from '#database';
import type { CalendarDate } from '#kernel';
import { Injectable } from '@nestjs/common';

export interface BenefitView {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly minStar: number;
  readonly keptInGrace: boolean;
  readonly active: boolean;
  /** how many unions have it now */
  readonly unions: number;
}

/** A benefit one union has, or had. */
export interface OwnBenefit {
  readonly benefitId: string;
  readonly name: string;
  readonly grantedOn: CalendarDate;
  readonly grantedBecause: string;
  /** null: it has it */
  readonly withdrawnOn: CalendarDate | null;
  readonly withdrawnBecause: string | null;
}

/** Benefits and who has them. */
@Injectable()
export class BenefitQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** In the district's order; those given no more come last. */
  async all(): Promise<BenefitView[]> {
    return this.unitOfWork.read(() =>
      this.unitOfWork.sql<BenefitView>(
        `SELECT b.id, b.name, b.description, b.min_star AS "minStar", b.kept_in_grace AS "keptInGrace", b.active,
                count(e.id)::int AS unions
         FROM alliance.benefits b
         LEFT JOIN alliance.entitlements e
           ON e.district_id = b.district_id AND e.benefit_id = b.id AND e.withdrawn_on IS NULL
         WHERE b.district_id = platform.current_district()
         GROUP BY b.id ORDER BY b.active DESC, b.min_star, b.position`,
      ),
    );
  }

  /** What the union has first, then what it had, newest first. */
  async ofUnion(unionId: string): Promise<OwnBenefit[]> {
    return this.unitOfWork.read(() =>
      this.unitOfWork.sql<OwnBenefit>(
        `SELECT b.id AS "benefitId", b.name, e.granted_on::text AS "grantedOn", e.granted_because AS "grantedBecause",
                e.withdrawn_on::text AS "withdrawnOn", e.withdrawn_because AS "withdrawnBecause"
         FROM alliance.entitlements e
         JOIN alliance.benefits b ON b.district_id = e.district_id AND b.id = e.benefit_id
         WHERE e.district_id = platform.current_district() AND e.union_id = $1
         ORDER BY e.withdrawn_on DESC NULLS FIRST, b.min_star, b.position`,
        [unionId],
      ),
    );
  }
}
