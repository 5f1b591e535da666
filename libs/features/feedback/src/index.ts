export { FeedbackModule } from './feedback.module.js';
export { feedbackSchema } from './persistence/feedback.schema.js';
export { FeedbackQueries, type FeedbackItem, type FeedbackPage } from './queries/feedback.queries.js';
export { HandleFeedback } from './use-cases/handle-feedback.js';
export { ReceiveFeedback } from './use-cases/receive-feedback.js';
