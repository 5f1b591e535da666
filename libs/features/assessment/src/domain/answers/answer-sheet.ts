import type { CalendarDate } from '#kernel';
import type { Entries } from './answer-entry.js';

/** A star held when the assessment began. */
export interface HeldStar {
  readonly star: number;
  readonly since: CalendarDate;
}

/** Everything a union's rating is computed from, as it stands now. */
export interface AnswerSheet {
  /** by indicator code */
  readonly answers: Entries;
  /** by profile fact */
  readonly profile: Entries;
  /** the platform's own figures (survey, tasks), entered by no union */
  readonly system: Readonly<Record<string, number>>;
  /** codes of vetoes in force, recorded by the federations */
  readonly vetoes: readonly string[];
  readonly held: HeldStar | null;
}

export type Section = 'answers' | 'profile';

/** Names one entry; its text form is the JSON pointer used in errors and links. */
export interface EntryRef {
  readonly section: Section;
  readonly key: string;
}
