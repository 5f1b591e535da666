import type { StatisticsRow, StatisticsTable } from './statistics-table.js';

/** Groups smaller than this are not shown anywhere: page, interface, export. */
export const SMALLEST_GROUP = 5;

/**
 * Hides the figures of small groups. Where just one group is hidden, the smallest of the others is
 * hidden with it, because the district's total would tell the one. Groups of nobody stay: 0 tells nothing.
 */
export function suppressSmall(table: StatisticsTable): StatisticsTable {
  const hidden = new Set(table.rows.filter(({ base }) => base > 0 && base < SMALLEST_GROUP));
  if (hidden.size === 1) {
    const next = table.rows
      .filter((row) => row.base >= SMALLEST_GROUP)
      .reduce<StatisticsRow | null>((least, row) => (least && least.base <= row.base ? least : row), null);
    if (next) hidden.add(next);
  }
  return { ...table, rows: table.rows.map((row) => (hidden.has(row) ? blank(row) : row)) };
}

/** The size goes too: it is a figure like the others. */
function blank({ group, values }: StatisticsRow): StatisticsRow {
  return { group, base: 0, values: values.map(() => null) };
}
