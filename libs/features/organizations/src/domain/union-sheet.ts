import { invalid, type DomainError, type FieldError } from '#kernel';
import { parseCsv } from './csv.js';

/** Columns of the list that a federation keeps in a spreadsheet, in the order they are written. */
export const SHEET_FIELDS = [
  'uscc',
  'enterpriseName',
  'unionName',
  'subdistrict',
  'industry',
  'establishedOn',
  'address',
] as const;

export type SheetField = (typeof SHEET_FIELDS)[number];

/** One union as the list has it: sub-district by name, industry by its name or code. */
export interface SheetRow extends Readonly<Record<SheetField, string>> {
  /** of the file, from 1 */
  readonly line: number;
}

const MOST_ROWS = 5_000;

/**
 * Reads the list. The first line names the columns, in any order; all but the address are needed.
 *
 * @param fieldOf the field a column's name stands for, null for a column to pass over
 * @throws DomainError `organizations.sheet_*` when it is no such list
 */
export function readUnionSheet(text: string, fieldOf: (name: string) => SheetField | null): SheetRow[] {
  const records = parseCsv(text);
  if (!records) throw refused('sheet_quotes');
  const [head, ...body] = records;
  if (!head || body.length === 0) throw refused('sheet_empty');
  if (body.length > MOST_ROWS) throw refused('sheet_too_long', { max: MOST_ROWS });
  const columns = head.cells.map(fieldOf);
  const missing = SHEET_FIELDS.filter((field) => field !== 'address' && !columns.includes(field));
  if (missing.length > 0) throw refused('sheet_columns', { missing: missing.join(', ') });
  return body.map(({ line, cells }) => {
    const value = (field: SheetField): string => cells[columns.indexOf(field)] ?? '';
    return { line, ...(Object.fromEntries(SHEET_FIELDS.map((field) => [field, value(field)])) as Values) };
  });
}

type Values = Record<SheetField, string>;

/** A form says "choose one", a list cannot: it says what the names must be. */
const IN_A_LIST: Readonly<Record<string, string>> = {
  'organizations.industry_unknown': 'organizations.sheet_industry',
  'organizations.subdistrict_unknown': 'organizations.sheet_subdistrict',
};

/** Where in the list something is wrong: `/rows/<line>/<field>`. */
export function atCell(line: number, { pointer, code, params }: FieldError): FieldError {
  const field = pointer === '/subdistrictId' ? '/subdistrict' : pointer;
  return { pointer: `/rows/${line}${field}`, code: IN_A_LIST[code] ?? code, ...(params && { params }) };
}

function refused(code: string, params: Record<string, string | number> = {}): DomainError {
  return invalid(`organizations.${code}`, [], params);
}
