export { THEMES, type Theme } from './domain/theme.js';
export type { Benefit, YearlyEffect } from './domain/benefit.js';
export { innovationSchema } from './persistence/innovation.schema.js';
