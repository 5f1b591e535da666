import { type Locale, Translator } from '#views';
import { Injectable } from '@nestjs/common';
import type { AccountRow, DueRow, EntryRow, SpendingRow } from './account-rows.js';

/** A cell: text as text, whatever it looks like; money in fen as a number of yuan. */
export type AccountCell = { readonly text: string } | { readonly fen: number };

const text = (value: string | number | null): AccountCell => ({ text: value === null ? '' : String(value) });

/** The columns of the exports, in the reader's language. */
@Injectable()
export class AccountWords {
  constructor(private readonly translator: Translator) {}

  header(locale: Locale, columns: readonly string[]): string[] {
    return columns.map((column) => this.translator.t(locale, `grants.export.columns.${column}`));
  }

  sheet(locale: Locale, name: 'applications' | 'entries' | 'spendings' | 'payments'): string {
    return this.translator.t(
      locale,
      name === 'payments' ? 'grants.export.payments' : `grants.export.sheets.${name}`,
    );
  }

  account(locale: Locale, row: AccountRow): AccountCell[] {
    return [
      ...[row.number, row.unionName, row.uscc, row.subdistrictName].map(text),
      text(this.translator.t(locale, `grants.status.${row.status}`)),
      text(row.star),
      text(row.approvedOn),
      ...[row.amountFen, row.paidFen, row.returnedFen, row.provenFen, row.promisedFen].map((fen) => ({
        fen,
      })),
    ];
  }

  entry(locale: Locale, row: EntryRow): AccountCell[] {
    return [
      ...[row.number, row.unionName, row.uscc].map(text),
      text(this.translator.t(locale, `grants.export.kinds.${row.kind}`)),
      text(row.tranche),
      text(row.bookedOn),
      { fen: row.amountFen },
      text(row.voucher),
      text(row.recordedBy),
    ];
  }

  spending(row: SpendingRow): AccountCell[] {
    return [
      ...[row.number, row.unionName, row.category, row.description, row.spentOn].map(text),
      { fen: row.amountFen },
      text(row.rejected),
    ];
  }

  due(locale: Locale, row: DueRow): AccountCell[] {
    const { number, tranche } = row;
    return [
      ...[number, row.unionName, row.payeeName, row.bank, row.account, tranche].map(text),
      { fen: row.amountFen },
      text(this.translator.t(locale, 'grants.export.memo', { number, tranche })),
    ];
  }
}
