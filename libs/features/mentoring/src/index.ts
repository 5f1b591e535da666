export { MentoringModule } from './mentoring.module.js';
export { mentoringSchema } from './persistence/mentoring.schema.js';
export type { PairFigures } from './queries/pair-view.js';
export { ExampleQueries } from './queries/example.queries.js';
export { PairQueries } from './queries/pair.queries.js';
export { mentoringServices, type MentoringServices } from './testing/mentoring-services.js';
