/** What every chart has: a name, and the numbers as people read them, which also fill its table. */
interface ChartBase {
  readonly title: string;
  /** One sentence that says what the picture shows, for those who cannot see it. */
  readonly summary: string;
}

export interface ChartSeries {
  readonly name: string;
  /** One value per axis or category; null is a gap, never 0. */
  readonly values: readonly (number | null)[];
}

/** A polygon over axes with a maximum each, e.g. points of the seven categories. */
export interface RadarChart extends ChartBase {
  readonly kind: 'radar';
  readonly axes: readonly { readonly label: string; readonly max: number }[];
  readonly series: readonly ChartSeries[];
}

/** Horizontal bars, e.g. unions by star. */
export interface BarChart extends ChartBase {
  readonly kind: 'bar';
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Where the axis ends; the largest value when absent. */
  readonly max?: number;
}

export type ChartSpec = RadarChart | BarChart;
