import type { CalendarDate } from '#kernel';

/** One input as the rating contract takes it; null is "not answered", which is never 0. */
export type AnswerValue = number | string | boolean | readonly string[] | null;

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
  /** ISO instant of the last save */
  readonly at: string;
  /** who saved it last, as shown to a colleague; null: the system */
  readonly by: string | null;
}

export type Entries = Readonly<Record<string, AnswerEntry>>;
