import { UnitOfWork } from '#database';
import type { CalendarDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { HeldStar } from '../domain/answers/answer-sheet.js';
import type { SubmissionDocument } from '../domain/result/submission-document.js';
import { StarQueries } from './star.queries.js';

/** What a union brings from earlier cycles; inside a unit of work. */
@Injectable()
export class UnionPast {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stars: StarQueries,
  ) {}

  /** What the union handed in last, in any earlier cycle. */
  async lastSubmission(unionId: string): Promise<Pick<SubmissionDocument, 'input' | 'cycle'> | null> {
    const [row] = await this.unitOfWork.sql<{ document: SubmissionDocument }>(
      `SELECT s.document FROM assessment.submissions s
       JOIN assessment.assessments a ON a.district_id = s.district_id AND a.id = s.assessment_id
       WHERE a.union_id = $1 ORDER BY s.created_at DESC LIMIT 1`,
      [unionId],
    );
    return row?.document ?? null;
  }

  /** The star in force on a day and since when; null where there is none. */
  async heldStar(unionId: string, on: CalendarDate): Promise<HeldStar | null> {
    const { star, since } = await this.stars.current(unionId, on);
    return since === null ? null : { star, since };
  }
}
