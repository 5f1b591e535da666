import { Injectable } from '@nestjs/common';
import { LOCALES, Translator, type Locale } from '#views';
import { INDUSTRIES } from '../domain/industry.js';
import { SHEET_FIELDS, type SheetField, type SheetRow } from '../domain/union-sheet.js';
import type { RegisteredUnion } from '../queries/union-view.js';

/** Names of columns and industries in a list for a spreadsheet: written in one language, read in any. */
@Injectable()
export class SheetWords {
  private readonly fields = new Map<string, SheetField>();
  private readonly industries = new Map<string, string>();

  constructor(private readonly translator: Translator) {
    for (const field of SHEET_FIELDS) {
      this.fields.set(field.toLowerCase(), field);
      for (const locale of LOCALES) this.fields.set(this.column(locale, field).toLowerCase(), field);
    }
    for (const code of INDUSTRIES) {
      for (const locale of LOCALES) this.industries.set(this.industry(locale, code).toLowerCase(), code);
    }
  }

  fieldOf(name: string): SheetField | null {
    return this.fields.get(name.toLowerCase()) ?? null;
  }

  /** With the industry's code in place of its name; a name nobody knows stays, and is refused later. */
  withCode(row: SheetRow): SheetRow {
    return { ...row, industry: this.industries.get(row.industry.toLowerCase()) ?? row.industry };
  }

  column(locale: Locale, field: SheetField): string {
    return this.translator.t(locale, `organizations.sheet.${field}`);
  }

  /** The list's lines, the first with the columns' names. */
  lines(locale: Locale, unions: readonly RegisteredUnion[]): string[][] {
    const cells = ({ subdistrictName, industry, ...union }: RegisteredUnion): string[] => {
      const values = { ...union, subdistrict: subdistrictName, industry: this.industry(locale, industry) };
      return SHEET_FIELDS.map((field) => values[field]);
    };
    return [SHEET_FIELDS.map((field) => this.column(locale, field)), ...unions.map(cells)];
  }

  private industry(locale: Locale, code: string): string {
    return this.translator.t(locale, `organizations.industry.${code}`);
  }
}
