import { holdingsOn, StarQueries, standingOn, suspensionsOn, type StarHistory } from '#assessment';
import { membershipOn, type Consent, type MembershipState } from '#alliance-rules';
import { UnitOfWork } from '#database';
import type { CalendarDate } from '#kernel';
import { Injectable } from '@nestjs/common';

/** A membership as it is computed for a day, with what hangs on it. */
export interface ComputedMembership {
  readonly unionId: string;
  readonly state: MembershipState;
  readonly since: CalendarDate;
  readonly joinedOn: CalendarDate | null;
  /** in force; 0 without one */
  readonly star: number;
  /** the stars benefits go by: in the time of grace, those it had last */
  readonly level: number;
}

/** Computes memberships from stars and consents; inside a unit of work. Nothing here is what was stored. */
@Injectable()
export class MemberFacts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stars: StarQueries,
  ) {}

  /** Unions the alliance has nothing to do with are left out. */
  async compute(unionIds: readonly string[], day: CalendarDate): Promise<ComputedMembership[]> {
    const histories = await this.stars.histories(unionIds);
    const consents = await this.consents(unionIds);
    return unionIds.flatMap((unionId) => {
      const history = histories.get(unionId);
      if (!history) return [];
      const one = computed(unionId, history, consents.get(unionId) ?? [], day);
      return one ? [one] : [];
    });
  }

  private async consents(unionIds: readonly string[]): Promise<Map<string, Consent[]>> {
    const rows = await this.unitOfWork.sql<Consent & { unionId: string }>(
      `SELECT union_id AS "unionId", given, on_day::text AS "on" FROM alliance.consents
       WHERE district_id = platform.current_district() AND union_id = ANY ($1::uuid[])
       ORDER BY on_day, created_at, id`,
      [unionIds],
    );
    return Map.groupBy(rows, ({ unionId }) => unionId);
  }
}

function computed(
  unionId: string,
  history: StarHistory,
  consents: readonly Consent[],
  day: CalendarDate,
): ComputedMembership | null {
  const holdings = holdingsOn(history, day);
  const membership = membershipOn({ holdings, suspensions: suspensionsOn(history, day), consents }, day);
  const { star } = standingOn(history, day);
  return membership && { unionId, ...membership, star, level: holdings.at(-1)?.star ?? 0 };
}
