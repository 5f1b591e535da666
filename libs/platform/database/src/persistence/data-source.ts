import { DataSource } from 'typeorm';
import type { FeatureSchema } from '../feature-schema.js';

export interface DatabaseOptions {
  /** postgres:// of the owner; the app connects with it too, but as the role star_app, unless `appUrl` is set */
  readonly url: string;
  readonly appUrl?: string | undefined;
  readonly poolSize: number;
  readonly schemas: readonly FeatureSchema[];
}

const CONNECT_TIMEOUT_MS = 10_000;
const STATEMENT_TIMEOUT_MS = 30_000;
const LOCK_TIMEOUT_MS = 15_000;

/** Migrates; bypasses row-level security, so nothing of the running product uses it. */
export function ownerDataSource(options: Omit<DatabaseOptions, 'poolSize' | 'appUrl'>): DataSource {
  return new DataSource({
    ...common(options.schemas),
    url: options.url,
    extra: {
      max: 2,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      options: `-c lock_timeout=${LOCK_TIMEOUT_MS}`,
    },
  });
}

/** What the product runs on: every connection is the role star_app, which row-level security binds. */
export function appDataSource(options: DatabaseOptions): DataSource {
  return new DataSource({
    ...common(options.schemas),
    url: options.appUrl ?? options.url,
    extra: {
      max: options.poolSize,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      options: `-c role=star_app -c statement_timeout=${STATEMENT_TIMEOUT_MS} -c lock_timeout=${LOCK_TIMEOUT_MS} -c timezone=UTC`,
    },
  });
}

function common(schemas: readonly FeatureSchema[]) {
  return {
    type: 'postgres' as const,
    applicationName: 'star-union-portal',
    entities: schemas.flatMap((schema) => schema.entities),
    migrations: schemas.flatMap((schema) => schema.migrations),
    migrationsTableName: 'schema_migrations',
    migrationsTransactionMode: 'each' as const,
    installExtensions: false,
  };
}
