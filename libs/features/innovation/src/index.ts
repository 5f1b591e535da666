export type { Benefit, YearlyEffect } from './domain/benefit.js';
export { THEMES, type Theme } from './domain/theme.js';
export { innovationSchema } from './persistence/innovation.schema.js';
export type { ResultFigures, ResultItem } from './queries/result-view.js';
export { ResultQueries } from './queries/result.queries.js';
