/** What rows are about: organizations' groups or kinds of activity. */
export type GroupKind = 'subdistrict' | 'industry' | 'activity_kind';

/** `fen`: money; everything else is counted. */
export type ColumnUnit = 'count' | 'fen';

export interface StatisticsColumn {
  /** text key, `insights.columns.<key>` */
  readonly key: string;
  readonly unit: ColumnUnit;
}

export interface StatisticsRow {
  /** a sub-district's name, or the code of an industry or a kind */
  readonly group: string;
  /** how many unions, persons or results the row is about: what decides whether it may be shown */
  readonly base: number;
  /** one for each column; null: suppressed */
  readonly values: readonly (number | null)[];
}

/** One table of the district's statistics; groups stand in the order of their names, never of their figures. */
export interface StatisticsTable {
  /** text key, `insights.tables.<key>` */
  readonly key: string;
  readonly groups: GroupKind;
  readonly columns: readonly StatisticsColumn[];
  readonly rows: readonly StatisticsRow[];
}
