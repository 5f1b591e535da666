/** What was measured, as a result shows it; null where there is nothing. */
export type RatedValue = number | string | boolean | null;
