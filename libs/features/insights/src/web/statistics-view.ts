import type { BarChart, Locale } from '#views';
import type { StatisticsTable } from '../domain/statistics-table.js';
import type { Statistics } from '../queries/statistics.js';
import type { StatisticsWords } from './statistics-words.js';

/** View model of insights/statistics. */
export function statisticsPage(
  found: Statistics,
  years: readonly number[],
  words: StatisticsWords,
  locale: Locale,
) {
  const tables = found.tables.map((table) => tableView(table, words, locale));
  return {
    year: String(found.year),
    years: [...new Set([found.year, ...years])]
      .sort((one, other) => other - one)
      .map((year) => ({ value: String(year), label: String(year) })),
    totals: found.totals,
    tables: tables.filter(({ rows }) => rows.length > 0),
    empty: tables.filter(({ rows }) => rows.length === 0).map(({ title }) => title),
  };
}

function tableView(table: StatisticsTable, words: StatisticsWords, locale: Locale) {
  const { key, columns, groups } = table;
  const rows = table.rows.filter(({ values }) => values.some((value) => value !== 0));
  const labelled = rows.map(({ group, values }) => ({
    label: words.group(groups, group, locale),
    hidden: values[0] === null,
    cells: values.map((value, index) => ({
      label: words.column(columns[index] ?? { key: '', unit: 'count' }, locale),
      value,
      inFen: columns[index]?.unit === 'fen',
    })),
  }));
  return {
    key,
    title: words.table(table, locale),
    groupLabel: words.say(`groups.${groups}`, locale),
    columns: columns.map((column) => words.column(column, locale)),
    rows: labelled,
    hidden: labelled.some((row) => row.hidden),
    span: columns.length,
    chart: chartOf(table, labelled, words, locale),
  };
}

interface LabelledRow {
  readonly label: string;
  readonly cells: readonly { readonly value: number | null; readonly inFen: boolean }[];
}

/** Of the column the table is about and the groups that are shown; null: none is. Money in whole yuan. */
function chartOf(
  table: StatisticsTable,
  rows: readonly LabelledRow[],
  words: StatisticsWords,
  locale: Locale,
): BarChart | null {
  const column = chartColumn(table);
  const name = words.column(table.columns[column] ?? { key: '', unit: 'count' }, locale);
  const shown = rows.filter(({ cells }) => (cells[column]?.value ?? null) !== null);
  if (shown.length === 0) return null;
  return {
    kind: 'bar',
    title: name,
    summary: words.say('chartSummary', locale, { table: words.table(table, locale), column: name }),
    categories: shown.map(({ label }) => label),
    series: [{ name, values: shown.map(({ cells }) => plain(cells[column])) }],
  };
}

/** Index of the column a chart shows. */
function chartColumn({ key }: StatisticsTable): number {
  return key.startsWith('grants') || key === 'activities_by_kind' ? 2 : 1;
}

function plain(cell: LabelledRow['cells'][number] | undefined): number | null {
  if (!cell || cell.value === null) return null;
  return cell.inFen ? Math.round(cell.value / 100) : cell.value;
}
