import { currentActor, UnitOfWork } from '#database';
import { Clock, invalid, newId, notFound, today } from '#kernel';
import { Injectable } from '@nestjs/common';
import { checkFeedback, type FeedbackText } from '../domain/check-feedback.js';
import { feedbackReference } from '../domain/feedback-reference.js';
import { FeedbackEntry } from '../persistence/feedback-entry.entity.js';

/** Anyone, logged in or not, writes to the district whose pages they see. Who wrote it is not kept. */
@Injectable()
export class ReceiveFeedback {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the reference to ask with
   * @throws DomainError `feedback.invalid` with the fields
   */
  async execute(entry: FeedbackText): Promise<string> {
    const errors = checkFeedback(entry);
    if (errors.length > 0) throw invalid('feedback.invalid', errors);
    const { districtId } = currentActor();
    if (districtId === null) throw notFound('district');
    const reference = feedbackReference(today(this.clock));
    await this.unitOfWork.run(() =>
      this.unitOfWork.writer.insert(FeedbackEntry, {
        id: newId(),
        districtId,
        reference,
        kind: entry.kind,
        text: entry.text.trim(),
        page: entry.page.trim(),
        contact: entry.contact.trim(),
        receivedAt: this.clock.now(),
        handledAt: null,
        handledBy: null,
        outcome: null,
      }),
    );
    return reference;
  }
}
