import type { StatisticsTable } from '../domain/statistics-table.js';

/** Sums of the whole district. */
export interface DistrictTotals {
  readonly unions: number;
  readonly members: number;
  readonly activities: number;
  /** persons who came, each time counted */
  readonly came: number;
  readonly grantsPaidFen: number;
  readonly results: number;
  /** yearly effect of the results measured in money */
  readonly benefitFen: number;
}

export interface Statistics {
  readonly year: number;
  readonly totals: DistrictTotals;
  /** small groups are hidden already */
  readonly tables: readonly StatisticsTable[];
}
