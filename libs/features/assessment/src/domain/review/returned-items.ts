import type { CalendarDate } from '#kernel';
import type { Decisions, ReviewStage } from './review-decision.js';

/** Why one indicator was given back, kept with the assessment until it is submitted again. */
export interface ReturnedItem {
  readonly reason: string;
  readonly stage: ReviewStage;
  readonly by: string;
  readonly on: CalendarDate;
}

export type ReturnedItems = Readonly<Record<string, ReturnedItem>>;

/** What a finished review gives back to the union. */
export function returnedItems(decisions: Decisions, stage: ReviewStage, on: CalendarDate): ReturnedItems {
  return Object.fromEntries(
    Object.entries(decisions).flatMap(([code, decision]) =>
      decision.kind === 'return'
        ? [[code, { reason: decision.reason, stage, by: decision.by, on }] as const]
        : [],
    ),
  );
}
