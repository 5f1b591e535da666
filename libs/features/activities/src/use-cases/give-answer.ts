import { createHmac, randomUUID } from 'node:crypto';
import { AppConfig } from '#config';
import { UnitOfWork } from '#database';
import { derivedKey, type Principal } from '#http';
import { Clock, conflict, type FieldError, invalid, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import { isOut } from '../domain/activity-status.js';
import { seesActivity } from '../domain/activity-doors.js';
import { ActivityQueries } from '../queries/activity.queries.js';

export interface AnswerCommand {
  /** 1 to 5 */
  readonly useful: number;
  /** 1 to 5 */
  readonly organized: number;
  readonly text: string;
}

const MAX_TEXT = 500;

/**
 * What people thought of an activity, once each and without their name. The answer has a random id and no
 * time; that somebody answered is kept as a keyed hash in another table, so neither leads to the other.
 */
@Injectable()
export class GiveAnswer {
  private readonly key: Buffer;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly activities: ActivityQueries,
    private readonly clock: Clock,
    config: AppConfig,
  ) {
    this.key = derivedKey(config.secret, 'activity-answers');
  }

  /** @throws DomainError `activities.not_over`, `activities.answered_already`, `activities.invalid`, not-found */
  async execute(principal: Principal, activityId: string, answer: AnswerCommand): Promise<void> {
    const errors = errorsOf(answer);
    if (errors.length > 0) throw invalid('activities.invalid', errors);
    await this.unitOfWork.run(async () => {
      const activity = await this.activities.one(activityId);
      if (!activity || !seesActivity(principal, activity) || !isOut(activity.status))
        throw notFound('activity');
      if (activity.status === 'cancelled') throw conflict('activities.closed');
      if (activity.endsAt > this.clock.now()) throw conflict('activities.not_over');
      const { districtId } = principal;
      const first = await this.unitOfWork.sql(
        `INSERT INTO activities.answer_receipts (district_id, activity_id, receipt) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING RETURNING receipt`,
        [districtId, activityId, this.receipt(principal.userId, activityId)],
      );
      if (first.length === 0) throw conflict('activities.answered_already');
      await this.unitOfWork.sql(
        `INSERT INTO activities.answers (id, district_id, activity_id, useful, organized, text)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [randomUUID(), districtId, activityId, answer.useful, answer.organized, answer.text.trim()],
      );
    });
  }

  async hasAnswered(principal: Principal, activityId: string): Promise<boolean> {
    const found = await this.unitOfWork.read(() =>
      this.unitOfWork.sql('SELECT FROM activities.answer_receipts WHERE activity_id = $1 AND receipt = $2', [
        activityId,
        this.receipt(principal.userId, activityId),
      ]),
    );
    return found.length > 0;
  }

  private receipt(userId: string, activityId: string): string {
    return createHmac('sha256', this.key).update(`${userId} ${activityId}`).digest('hex');
  }
}

function errorsOf({ useful, organized, text }: AnswerCommand): FieldError[] {
  const errors: FieldError[] = [];
  for (const [field, value] of Object.entries({ useful, organized }))
    if (!Number.isInteger(value) || value < 1 || value > 5)
      errors.push({ pointer: `/${field}`, code: 'activities.one_to_five' });
  if (text.length > MAX_TEXT)
    errors.push({ pointer: '/text', code: 'activities.too_long', params: { limit: MAX_TEXT } });
  return errors;
}
