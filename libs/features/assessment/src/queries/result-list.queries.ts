import { UnitOfWork } from '#database';
import type { CalendarDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { AssessmentStatus } from '../domain/status/assessment-status.js';

export interface ResultItem {
  readonly assessmentId: string;
  readonly cycleName: string;
  readonly status: AssessmentStatus;
  readonly submittedAt: Date;
  /** hundredths of a point, and the star, only once decided: nothing leaks from a review that goes on */
  readonly total: number | null;
  readonly star: number | null;
  readonly number: string | null;
  readonly validUntil: CalendarDate | null;
  readonly revoked: boolean;
}

/** What a union handed in over the years and what became of it. */
@Injectable()
export class ResultListQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Newest first. */
  async ofUnion(unionId: string): Promise<ResultItem[]> {
    return this.unitOfWork.read(() =>
      this.unitOfWork.sql<ResultItem>(
        `SELECT a.id AS "assessmentId", c.name AS "cycleName", a.status, a.submitted_at AS "submittedAt",
                CASE WHEN a.status IN ('awarded', 'not_awarded') THEN a.total END AS total,
                CASE WHEN a.status IN ('awarded', 'not_awarded') THEN a.star END AS star,
                w.number, w.valid_until::text AS "validUntil", r.id IS NOT NULL AS revoked
         FROM assessment.assessments a
         JOIN assessment.cycles c ON c.district_id = a.district_id AND c.id = a.cycle_id
         LEFT JOIN assessment.awards w ON w.district_id = a.district_id AND w.assessment_id = a.id
         LEFT JOIN assessment.revocations r ON r.district_id = w.district_id AND r.award_id = w.id
         WHERE a.district_id = platform.current_district() AND a.union_id = $1 AND a.submitted_at IS NOT NULL
         ORDER BY a.submitted_at DESC, a.id`,
        [unionId],
      ),
    );
  }
}
