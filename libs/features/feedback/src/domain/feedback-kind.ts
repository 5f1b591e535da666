/** What people write about; 反映形式主义 has a kind of its own so that it is counted. */
export const FEEDBACK_KINDS = ['suggestion', 'complaint', 'burden', 'fault'] as const;

export type FeedbackKind = (typeof FEEDBACK_KINDS)[number];

export function isFeedbackKind(value: unknown): value is FeedbackKind {
  return FEEDBACK_KINDS.some((kind) => kind === value);
}
