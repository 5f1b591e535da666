export type { Benefit, YearlyEffect } from './domain/benefit.js';
export { THEMES, type Theme } from './domain/theme.js';
export { InnovationModule } from './innovation.module.js';
export { innovationSchema } from './persistence/innovation.schema.js';
export type { ResultFigures, ResultItem } from './queries/result-view.js';
export { ResultQueries } from './queries/result.queries.js';
export { innovationServices, type InnovationServices } from './testing/innovation-services.js';
