import type { ApplicationStatus } from '../domain/application/application-status.js';
import type { EntryKind } from '../domain/money/ledger-entry.js';

/** One approved application in the accounts. Money in fen. */
export interface AccountRow {
  readonly id: string;
  readonly number: string;
  readonly unionName: string;
  readonly uscc: string;
  readonly subdistrictName: string;
  readonly status: ApplicationStatus;
  /** as at the decision */
  readonly star: number;
  readonly approvedOn: string;
  readonly amountFen: number;
  readonly paidFen: number;
  readonly returnedFen: number;
  readonly provenFen: number;
  readonly promisedFen: number;
}

/** One line of the ledger. */
export interface EntryRow {
  readonly id: string;
  readonly number: string;
  readonly unionName: string;
  readonly uscc: string;
  readonly kind: EntryKind;
  readonly tranche: number | null;
  readonly bookedOn: string;
  readonly amountFen: number;
  readonly voucher: string;
  readonly recordedBy: string;
}

/** One receipt. */
export interface SpendingRow {
  readonly id: string;
  readonly number: string;
  readonly unionName: string;
  readonly category: string;
  readonly description: string;
  readonly spentOn: string;
  readonly amountFen: number;
  readonly rejected: string | null;
}

/** A tranche that can be paid now, with the account it goes to. */
export interface DueRow {
  readonly number: string;
  readonly unionName: string;
  readonly payeeName: string;
  readonly bank: string;
  readonly account: string;
  readonly tranche: number;
  readonly amountFen: number;
}
