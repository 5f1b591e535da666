import type { CalendarDate } from '#kernel';
import type { Programme } from '../programme/programme.js';
import type { SpendingReport } from '../spending/spending-report.js';
import type { ApplicationStatus } from './application-status.js';
import type { ApplicationText } from './application-text.js';

/** One application with its programme and its union, as everything is decided on it. Money in fen. */
export interface GrantCase {
  readonly id: string;
  readonly districtId: string;
  readonly programme: Programme;
  readonly union: {
    readonly id: string;
    readonly name: string;
    readonly uscc: string;
    readonly subdistrictId: string;
    readonly subdistrictName: string;
  };
  readonly status: ApplicationStatus;
  /** given with the approval, counted up within the programme */
  readonly number: number | null;
  readonly text: ApplicationText;
  readonly report: SpendingReport | null;
  /** why it was returned, declined or sent back, as long as that is what counts */
  readonly note: string | null;
  readonly version: number;
  readonly submittedBy: string | null;
  readonly submittedAt: Date | null;
  readonly checkedBy: string | null;
  readonly checkedByName: string | null;
  readonly checkedAt: Date | null;
  /** what was approved; null before */
  readonly amountFen: number | null;
  readonly committedFen: number;
  readonly paidFen: number;
  readonly returnedFen: number;
  /** the day from which nothing may be spent any more: the star was revoked */
  readonly stoppedOn: CalendarDate | null;
  /** what was claimed back on that day */
  readonly claimFen: number | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** `2026-0007`: how accounts and bank slips name it. */
export function grantNumber({ programme, number }: Pick<GrantCase, 'programme' | 'number'>): string | null {
  return number === null ? null : `${programme.terms.year}-${String(number).padStart(4, '0')}`;
}
