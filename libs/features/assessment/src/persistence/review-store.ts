import { currentActor, UnitOfWork } from '#database';
import { newId } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { Decisions, ReviewStage } from '../domain/review/review-decision.js';
import { Review } from './review.entity.js';

/** Reviews by stage and round, inside a unit of work. */
@Injectable()
export class ReviewStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The newest review of a stage that is not of a later round; null where there is none yet. */
  async latest(assessmentId: string, stage: ReviewStage): Promise<Review | null> {
    return this.unitOfWork.reader.findOne(Review, {
      where: { assessmentId, stage },
      order: { round: 'DESC' },
    });
  }

  /** Every review of a case, oldest first. */
  async all(assessmentId: string): Promise<Review[]> {
    return this.unitOfWork.reader.find(Review, {
      where: { assessmentId },
      order: { round: 'ASC', createdAt: 'ASC' },
    });
  }

  async open(
    assessmentId: string,
    stage: ReviewStage,
    round: number,
    decisions: Decisions,
    at: Date,
  ): Promise<void> {
    await this.unitOfWork.writer.insert(Review, {
      id: newId(),
      districtId: currentActor().districtId ?? '',
      assessmentId,
      stage,
      round,
      decisions,
      outcome: null,
      total: null,
      star: null,
      reviewerId: null,
      reviewerName: null,
      createdAt: at,
      finishedAt: null,
    });
  }

  async update(
    id: string,
    change: Partial<
      Pick<Review, 'decisions' | 'outcome' | 'total' | 'star' | 'reviewerId' | 'reviewerName' | 'finishedAt'>
    >,
  ): Promise<void> {
    await this.unitOfWork.writer.update(Review, { id }, change);
  }
}
