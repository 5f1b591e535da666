import type { FeatureSchema } from '#database';
import { FeedbackEntry } from './feedback-entry.entity.js';
import { FeedbackBase1760000800000 } from './migrations/feedback-base.migration.js';

export const feedbackSchema: FeatureSchema = {
  name: 'feedback',
  entities: [FeedbackEntry],
  migrations: [FeedbackBase1760000800000],
};
