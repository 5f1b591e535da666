export { currentActor, currentActorOrNull, runAs, type Actor } from './actor-context.js';
export { DatabaseModule } from './database.module.js';
export {
  startEmbeddedServer,
  type EmbeddedServer,
  type EmbeddedServerOptions,
} from './embedded/embedded-server.js';
export { EmbeddedServerError } from './embedded/embedded-server-error.js';
export type { FeatureSchema } from './feature-schema.js';
export { appDataSource, ownerDataSource, type DatabaseOptions } from './persistence/data-source.js';
export { District } from './persistence/district.entity.js';
export { migrate, migrationStatus, type MigrationStatus } from './persistence/migrate.js';
export { platformSchema } from './persistence/platform.schema.js';
export { translateSqlError, violatedConstraint } from './sql-error.js';
export { featureSchema, immutableTable, tenantTable } from './table-policies.js';
export { NoTransactionError, UnitOfWork } from './unit-of-work.js';
