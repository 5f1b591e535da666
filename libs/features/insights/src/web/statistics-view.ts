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
  return {
    year: String(found.year),
    years: [...new Set([found.year, ...years])]
      .sort((one, other) => other - one)
      .map((year) => ({ value: String(year), label: String(year) })),
    totals: found.totals,
    tables: found.tables.map((table) => tableView(table, words, locale)),
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
    chart: labelled.length > 0 ? chartOf(table, labelled, words, locale) : null,
  };
}

/** Of the last column: what the table is about. Money in whole yuan. */
function chartOf(
  table: StatisticsTable,
  rows: readonly { label: string; cells: readonly { value: number | null; inFen: boolean }[] }[],
  words: StatisticsWords,
  locale: Locale,
): BarChart {
  const column = chartColumn(table);
  const name = words.column(table.columns[column] ?? { key: '', unit: 'count' }, locale);
  return {
    kind: 'bar',
    title: name,
    summary: words.say('chartSummary', locale, { table: words.table(table, locale), column: name }),
    categories: rows.map(({ label }) => label),
    series: [{ name, values: rows.map(({ cells }) => plain(cells[column])) }],
  };
}

/** Index of the column a chart shows. */
function chartColumn({ key }: StatisticsTable): number {
  return key.startsWith('grants') || key === 'activities_by_kind' ? 2 : 1;
}

function plain(cell: { value: number | null; inFen: boolean } | undefined): number | null {
  if (!cell || cell.value === null) return null;
  return cell.inFen ? Math.round(cell.value / 100) : cell.value;
}
