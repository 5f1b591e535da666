import { Readable } from 'node:stream';
import { CSV_MARK, csvLines } from '#organizations';
import type { Locale } from '#views';
import { Injectable } from '@nestjs/common';
import writeWorkbook, { type Cell, type Sheet } from 'write-excel-file/node';
import { yuanText } from '../domain/money/fen.js';
import { ACCOUNT_COLUMNS } from './account-columns.js';
import { AccountReader } from './account-reader.js';
import { type AccountCell, AccountWords } from './account-words.js';
import { DuePayments } from './due-payments.js';

const MONEY_FORMAT = '#,##0.00';
const COLUMN_WIDTH = 18; // characters

/** A programme's books as files for accounting. Money is exact to the fen; no cell is run as a formula. */
@Injectable()
export class ExportAccounts {
  constructor(
    private readonly reader: AccountReader,
    private readonly due: DuePayments,
    private readonly words: AccountWords,
  ) {}

  /** The ledger line by line, streamed page by page. */
  csv(programmeId: string, locale: Locale): Readable {
    const header = this.words.header(locale, ACCOUNT_COLUMNS.entries);
    const { reader, words } = this;
    return Readable.from(
      (async function* lines() {
        yield CSV_MARK + csvLines([header]);
        for await (const rows of reader.entries(programmeId))
          yield csvLines(rows.map((row) => words.entry(locale, row).map(cellText)));
      })(),
    );
  }

  /** Applications, ledger and spending, a sheet each. */
  async workbook(programmeId: string, locale: Locale): Promise<Buffer> {
    const { reader, words } = this;
    const applications = await rowsOf(reader.accounts(programmeId), (row) => words.account(locale, row));
    const entries = await rowsOf(reader.entries(programmeId), (row) => words.entry(locale, row));
    const spendings = await rowsOf(reader.spendings(programmeId), (row) => words.spending(row));
    return writeWorkbook([
      this.sheet(locale, 'applications', applications),
      this.sheet(locale, 'entries', entries),
      this.sheet(locale, 'spendings', spendings),
    ]).toBuffer();
  }

  /** What can be paid now, with accounts as text: a spreadsheet would round their digits in a CSV file. */
  async payments(programmeId: string, locale: Locale): Promise<Buffer> {
    const rows = (await this.due.of(programmeId)).map((row) => this.words.due(locale, row).map(cell));
    return writeWorkbook([this.sheet(locale, 'payments', rows)]).toBuffer();
  }

  private sheet(locale: Locale, name: keyof typeof ACCOUNT_COLUMNS, rows: Cell[][]): Sheet<Buffer> {
    const columns = ACCOUNT_COLUMNS[name];
    const header: Cell[] = this.words
      .header(locale, columns)
      .map((value) => ({ value, type: String, fontWeight: 'bold' }));
    return {
      sheet: this.words.sheet(locale, name),
      data: [header, ...rows],
      columns: columns.map(() => ({ width: COLUMN_WIDTH })),
    };
  }
}

async function rowsOf<Row>(
  pages: AsyncIterable<readonly Row[]>,
  cells: (row: Row) => AccountCell[],
): Promise<Cell[][]> {
  const all: Cell[][] = [];
  for await (const rows of pages) all.push(...rows.map((row) => cells(row).map(cell)));
  return all;
}

/** Hundredths below 2^53 come back from a spreadsheet's number to the fen. */
function cell(one: AccountCell): Cell {
  return 'fen' in one
    ? { value: one.fen / 100, type: Number, format: MONEY_FORMAT }
    : { value: one.text, type: String };
}

function cellText(one: AccountCell): string {
  return 'fen' in one ? yuanText(one.fen) : one.text;
}
