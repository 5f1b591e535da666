import type { FieldError } from '#kernel';
import { type FeedbackKind, isFeedbackKind } from './feedback-kind.js';

/** As it was typed; empty is ''. */
export interface FeedbackText {
  readonly kind: string;
  readonly text: string;
  readonly page: string;
  readonly contact: string;
}

/** Most characters of each field. */
export const FEEDBACK_LIMITS = { text: 2000, page: 200, contact: 100 } as const;

const IDENTITY_NUMBER = /(?<!\d)\d{17}[\dXx](?!\d)/;

/** What is wrong with it. Identity numbers are refused: nobody needs them here (personal information, minimum necessary). */
export function checkFeedback(entry: FeedbackText): FieldError[] {
  const errors: FieldError[] = [];
  if (!isFeedbackKind(entry.kind)) errors.push({ pointer: '/kind', code: 'feedback.kind' });
  if (entry.text.trim() === '') errors.push({ pointer: '/text', code: 'feedback.empty' });
  for (const [field, limit] of Object.entries(FEEDBACK_LIMITS)) {
    const value = entry[field as keyof typeof FEEDBACK_LIMITS];
    const pointer = `/${field}`;
    if (value.length > limit) errors.push({ pointer, code: 'feedback.too_long', params: { limit } });
    if (IDENTITY_NUMBER.test(value)) errors.push({ pointer, code: 'feedback.identity_number' });
  }
  return errors;
}

export type CheckedFeedback = FeedbackText & { readonly kind: FeedbackKind };
