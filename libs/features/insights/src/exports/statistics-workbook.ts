import type { Locale } from '#views';
import { Injectable } from '@nestjs/common';
import writeWorkbook, { type Cell, type Sheet } from 'write-excel-file/node';
import type { StatisticsTable } from '../domain/statistics-table.js';
import type { Statistics } from '../queries/statistics.js';
import { StatisticsWords } from '../web/statistics-words.js';

/** Longest name Excel lets a sheet have. */
const SHEET_NAME = 31;

/**
 * The statistics as a workbook, a sheet for each table. Texts are written as text cells, so that a name
 * beginning with `=` stays a name; money is in yuan; what the page hides is hidden here.
 */
@Injectable()
export class StatisticsWorkbook {
  constructor(private readonly words: StatisticsWords) {}

  async write({ year, tables }: Statistics, locale: Locale): Promise<Buffer> {
    const sheets = tables.map((table) => this.sheet(table, year, locale));
    return writeWorkbook(sheets).toBuffer();
  }

  private sheet(table: StatisticsTable, year: number, locale: Locale): Sheet<never> {
    const title = this.words.table(table, locale);
    const head = [
      this.words.say(`groups.${table.groups}`, locale),
      ...table.columns.map((column) => this.words.column(column, locale)),
    ];
    const rows = table.rows.map(({ group, values }) => [
      text(this.words.group(table.groups, group, locale)),
      ...values.map((value, index) => this.figure(value, table.columns[index]?.unit === 'fen', locale)),
    ]);
    return {
      sheet: title.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, SHEET_NAME),
      columns: head.map((_, index) => ({ width: index === 0 ? 24 : 16 })),
      data: [
        [{ ...text(`${title} ${year}`), fontWeight: 'bold' }],
        head.map((label) => ({ ...text(label), fontWeight: 'bold' as const })),
        ...rows,
      ],
    };
  }

  private figure(value: number | null, money: boolean, locale: Locale): Cell {
    if (value === null) return text(this.words.say('hidden', locale));
    return money
      ? { value: value / 100, type: Number, format: '#,##0.00' }
      : { value, type: Number, format: '0' };
  }
}

function text(value: string) {
  return { value, type: String };
}
