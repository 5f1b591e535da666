import { Module } from '@nestjs/common';
import { FeedbackQueries } from './queries/feedback.queries.js';
import { HandleFeedback } from './use-cases/handle-feedback.js';
import { ReceiveFeedback } from './use-cases/receive-feedback.js';
import { FeedbackEntriesPages } from './web/feedback-entries.pages.js';
import { FeedbackPages } from './web/feedback.pages.js';

/** 意见与投诉 */
@Module({
  controllers: [FeedbackEntriesPages, FeedbackPages],
  providers: [FeedbackQueries, ReceiveFeedback, HandleFeedback],
  exports: [FeedbackQueries, ReceiveFeedback, HandleFeedback],
})
export class FeedbackModule {}
