import { UnitOfWork } from '#database';
import { Clock, today } from '#kernel';
import { Injectable } from '@nestjs/common';

/** What a union was given at an indicator. */
export interface IndicatorStanding {
  readonly unionId: string;
  /** hundredths */
  readonly points: number;
}

/** Points at one indicator as decided, of unions with a star in force. Whoever shows it suppresses small groups. */
@Injectable()
export class IndicatorStandings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Of each union its newest award that was not revoked; unions the indicator does not apply to are absent. */
  async of(indicator: string): Promise<IndicatorStanding[]> {
    return this.unitOfWork.read(() =>
      this.unitOfWork.sql<IndicatorStanding>(
        `SELECT "unionId", round((one->>'score')::numeric * 100)::int AS points
         FROM (
           SELECT DISTINCT ON (w.union_id) w.union_id AS "unionId", w.document, w.valid_until
           FROM assessment.awards w
           LEFT JOIN assessment.revocations r ON r.district_id = w.district_id AND r.award_id = w.id
           WHERE w.district_id = platform.current_district() AND r.id IS NULL
           ORDER BY w.union_id, w.awarded_on DESC, w.created_at DESC
         ) newest, jsonb_array_elements(newest.document->'result'->'indicators') one
         WHERE newest.valid_until >= $2 AND one->>'code' = $1 AND one->>'score' IS NOT NULL
           AND (one->>'applicable')::boolean`,
        [indicator, today(this.clock)],
      ),
    );
  }
}
