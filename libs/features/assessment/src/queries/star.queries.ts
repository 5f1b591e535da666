import { UnitOfWork } from '#database';
import { Clock, isId, today, type CalendarDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import {
  NO_HISTORY,
  type GivenStar,
  type LifecycleEvent,
  type StarHistory,
} from '../domain/star/star-history.js';
import { standingOn, type StarStanding } from '../domain/star/star-standing.js';

type OfUnion<T> = T & { readonly unionId: string };

const AWARDS = `
  SELECT union_id AS "unionId", id AS "awardId", assessment_id AS "assessmentId", star,
         awarded_on::text AS "awardedOn", valid_until::text AS "validUntil"
  FROM assessment.awards WHERE district_id = platform.current_district() AND union_id = ANY ($1::uuid[])
  ORDER BY awarded_on, created_at, id`;
const EVENTS = `
  SELECT w.union_id AS "unionId", e.award_id AS "awardId", e.effect, e.star, e.day::text AS "on"
  FROM assessment.awards w
  JOIN (
    SELECT district_id, award_id, effect, star, effective_on AS day, created_at FROM assessment.star_events
    UNION ALL
    SELECT district_id, award_id, 'revoked', 0, revoked_on, created_at FROM assessment.revocations
  ) e ON e.district_id = w.district_id AND e.award_id = w.id
  WHERE w.district_id = platform.current_district() AND w.union_id = ANY ($1::uuid[])
  ORDER BY e.day, e.created_at`;

/** Stars of the actor's district as they stand, from what was given and what happened since. */
@Injectable()
export class StarQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The day that counts as today. */
  get today(): CalendarDate {
    return today(this.clock);
  }

  /** One union's star. @param on without it: today */
  async current(unionId: string, on?: CalendarDate): Promise<StarStanding> {
    return standingOn((await this.histories([unionId])).get(unionId) ?? NO_HISTORY, on ?? this.today);
  }

  /** Every union asked for, also those that never had a star. */
  async many(unionIds: readonly string[], on?: CalendarDate): Promise<Map<string, StarStanding>> {
    const day = on ?? this.today;
    const histories = await this.histories(unionIds);
    return new Map(unionIds.map((id) => [id, standingOn(histories.get(id) ?? NO_HISTORY, day)]));
  }

  /** What the standing is computed from; only unions that were ever given a star. */
  async histories(unionIds: readonly string[]): Promise<Map<string, StarHistory>> {
    const params = [unionIds.filter(isId)];
    const [awards, events] = await this.unitOfWork.read(async () => [
      await this.unitOfWork.sql<OfUnion<GivenStar>>(AWARDS, params),
      await this.unitOfWork.sql<OfUnion<LifecycleEvent>>(EVENTS, params),
    ]);
    const eventsOf = Map.groupBy(events, ({ unionId }) => unionId);
    const awardsOf = Map.groupBy(awards, ({ unionId }) => unionId);
    return new Map(
      [...awardsOf].map(([unionId, own]) => [unionId, { awards: own, events: eventsOf.get(unionId) ?? [] }]),
    );
  }
}
