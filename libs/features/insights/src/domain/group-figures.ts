import type { StatisticsRow } from './statistics-table.js';

/** Figures of one sub-district and industry, as features hand them over. */
export interface GroupFigures {
  readonly subdistrictName: string;
  readonly industry: string;
  readonly base: number;
  readonly values: readonly number[];
}

/**
 * Sums by sub-district or by industry.
 *
 * @param groups every group there is, in the order to show
 */
export function byGroup(
  figures: readonly GroupFigures[],
  dimension: 'subdistrictName' | 'industry',
  groups: readonly string[],
  columns: number,
): StatisticsRow[] {
  return groups.map((group) => {
    const mine = figures.filter((one) => one[dimension] === group);
    return {
      group,
      base: mine.reduce((sum, { base }) => sum + base, 0),
      values: Array.from({ length: columns }, (_, column) =>
        mine.reduce((sum, { values }) => sum + (values[column] ?? 0), 0),
      ),
    };
  });
}
