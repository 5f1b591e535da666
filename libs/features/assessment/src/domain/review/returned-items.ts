import type { CalendarDate } from '#kernel';
import type { ReviewStage } from './review-decision.js';

/** Why one indicator was given back, kept with the assessment until it is submitted again. */
export interface ReturnedItem {
  readonly reason: string;
  readonly stage: ReviewStage;
  readonly by: string;
  readonly on: CalendarDate;
}

export type ReturnedItems = Readonly<Record<string, ReturnedItem>>;
