import type { CalendarDate } from '#kernel';

/** One input as the rating contract takes it; null is "not answered", which is never 0. */
export type AnswerValue = number | string | boolean | readonly string[] | null;

/** A record of the platform that a value was taken from, as it is named to the union. */
export interface RecordReference {
  readonly id: string;
  readonly title: string;
  /** the day it was complete */
  readonly on: CalendarDate;
  /** page of its source; null: it has none */
  readonly path: string | null;
}

/** Records behind a value were withdrawn after the union had said that it is right. */
export interface Doubt {
  readonly on: CalendarDate;
  readonly withdrawn: readonly (RecordReference & { readonly reason: string })[];
}

/** Where a value came from: the union itself, its profile, its last assessment, the platform's own data. */
export type AnswerSource = 'self' | 'profile' | 'last_cycle' | 'platform';

/**
 * What stands at one indicator (values by input key) or one profile fact (one value under the
 * fact's own key). Stored whole under its key in one JSONB document.
 */
export interface AnswerEntry {
  readonly values: Readonly<Record<string, AnswerValue>>;
  /** counts the saves of this entry: two devices on one field are told apart by it */
  readonly version: number;
  /** unconfirmed: carried over, counts for the projection, not for completion */
  readonly state: 'confirmed' | 'unconfirmed';
  readonly source: AnswerSource;
  /** of the source: when the value was true there */
  readonly sourceDate: CalendarDate;
  /** the platform's records it was counted from */
  readonly records?: readonly RecordReference[];
  /** there: to be looked at once more */
  readonly doubt?: Doubt;
  /** ISO instant of the last save */
  readonly at: string;
  /** who saved it last, as shown to a colleague; null: the system */
  readonly by: string | null;
}

export type Entries = Readonly<Record<string, AnswerEntry>>;
