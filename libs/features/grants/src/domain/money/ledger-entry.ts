import type { CalendarDate } from '#kernel';

/** commit: promised; release: no longer promised; pay: transferred to the union; return: came back from it. */
export type EntryKind = 'commit' | 'release' | 'pay' | 'return';

/** One line of the ledger; written once, never changed. */
export interface LedgerEntry {
  readonly id: string;
  readonly applicationId: string;
  readonly kind: EntryKind;
  readonly amountFen: number;
  /** of a payment: which tranche */
  readonly tranche: number | null;
  /** the day in the books */
  readonly bookedOn: CalendarDate;
  /** number of the accounting voucher; empty for promises */
  readonly voucher: string;
  readonly recordedByName: string;
  readonly recordedAt: Date;
}
