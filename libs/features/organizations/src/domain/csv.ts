/** One record of a CSV text with the line it begins on, from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

const FIELD = /("(?:[^"]|"")*"|[^",\t\r\n]*)([,\t]|\r\n|\n|\r|$)/y;
/** A cell that a spreadsheet would run as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Records of a CSV (RFC 4180) or tab-separated text, as spreadsheets save them; empty lines are left
 * out, cells are trimmed. @returns null where a quotation mark is out of place
 */
export function parseCsv(text: string): CsvRecord[] | null {
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let line = 1;
  let first = 1;
  FIELD.lastIndex = 0;
  for (const source = text.replace(/^\ufeff/, ''); FIELD.lastIndex < source.length;) {
    const match = FIELD.exec(source);
    if (!match) return null;
    const [whole, field = '', end = ''] = match;
    cells.push(unquoted(field));
    line += whole.split(/\r\n|\n|\r/).length - 1;
    if (end === ',' || end === '\t') {
      if (FIELD.lastIndex < source.length) continue;
      cells.push('');
    }
    if (cells.some((cell) => cell !== '')) records.push({ line: first, cells });
    cells = [];
    first = line;
  }
  return records;
}

/** Makes spreadsheets read UTF-8; stands before the first line. */
export const CSV_MARK = '\ufeff';

/** Lines of a CSV text; no cell of them is run as a formula. */
export function csvLines(records: readonly (readonly string[])[]): string {
  return records.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

/** A whole text, with the mark. */
export function toCsv(records: readonly (readonly string[])[]): string {
  return CSV_MARK + csvLines(records);
}

function unquoted(field: string): string {
  const text = field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field;
  const trimmed = text.trim();
  return trimmed.startsWith("'") && FORMULA.test(trimmed.slice(1)) ? trimmed.slice(1) : trimmed;
}

function quoted(cell: string): string {
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
