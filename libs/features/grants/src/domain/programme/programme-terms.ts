import type { CalendarDate } from '#kernel';
import type { Amounts } from './amounts.js';
import type { Tranche } from './tranche-plan.js';

/** What the money may be spent on; the code is the programme's own and never changes. */
export interface Category {
  readonly code: string;
  readonly name: string;
}

/** What unions apply under. All money is integer fen. */
export interface ProgrammeTerms {
  readonly year: number;
  readonly name: string;
  /** what the programme can give away in all */
  readonly envelopeFen: number;
  readonly amounts: Amounts;
  /** false: the amounts are the catalogue's placeholders, which nobody has decided on */
  readonly amountsSet: boolean;
  /** the lowest star that may apply */
  readonly minStar: 1 | 2 | 3;
  /** in plain sentences, for the applicants; may be empty */
  readonly rules: string;
  readonly categories: readonly Category[];
  readonly tranches: readonly Tranche[];
  /** first and last day of applying */
  readonly opensOn: CalendarDate;
  readonly closesOn: CalendarDate;
  /** last day on which money may be spent */
  readonly spendUntil: CalendarDate;
  /** last day for the spending report */
  readonly reportDue: CalendarDate;
}
