import type { MigrationInterface } from 'typeorm';

type Class<T> = new () => T;

/** What a feature brings to the database: its PostgreSQL schema's entities and migrations. */
export interface FeatureSchema {
  /** the PostgreSQL schema, named like the feature */
  readonly name: string;
  readonly entities: readonly Class<object>[];
  readonly migrations: readonly Class<MigrationInterface>[];
}
