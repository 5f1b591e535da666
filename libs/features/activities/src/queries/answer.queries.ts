import { UnitOfWork } from '#database';
import { Injectable } from '@nestjs/common';

export interface AnswersView {
  readonly useful: number;
  readonly organized: number;
  /** in no order that tells when they came */
  readonly texts: readonly string[];
}

/** Fewer answers than this are not shown to anybody: one could guess whose they are. */
export const FEWEST_ANSWERS = 5;

/** What was thought of an activity. */
@Injectable()
export class AnswerQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns the means with the number of answers; `view` is null below five */
  async of(activityId: string): Promise<{ count: number; view: AnswersView | null }> {
    return this.unitOfWork.read(async () => {
      const [summed] = await this.unitOfWork.sql<{ count: number; useful: number; organized: number }>(
        `SELECT count(*)::int AS count, avg(useful)::float8 AS useful, avg(organized)::float8 AS organized
         FROM activities.answers WHERE activity_id = $1`,
        [activityId],
      );
      if (!summed || summed.count < FEWEST_ANSWERS) return { count: summed?.count ?? 0, view: null };
      const texts = await this.unitOfWork.sql<{ text: string }>(
        `SELECT text FROM activities.answers WHERE activity_id = $1 AND text <> '' ORDER BY id LIMIT 200`,
        [activityId],
      );
      const { count, useful, organized } = summed;
      return { count, view: { useful, organized, texts: texts.map(({ text }) => text) } };
    });
  }
}
