import type { DataSource } from 'typeorm';

const MIGRATION_LOCK = 7_305_091; // any constant: one per program

/**
 * Brings the database up to date. Safe to run twice and from two machines: the second waits for
 * the first and then finds nothing to do.
 *
 * @param owner an initialised owner data source
 * @returns the names of the migrations that ran
 */
export async function migrate(owner: DataSource): Promise<string[]> {
  const runner = owner.createQueryRunner();
  try {
    await runner.query("SET lock_timeout = '10min'"); // another machine may be migrating
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const ran = await owner.runMigrations();
    return ran.map((migration) => migration.name);
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await runner.release();
  }
}

export interface MigrationStatus {
  readonly name: string;
  readonly applied: boolean;
}

/** All migrations the program knows, in order, and whether the database has them. */
export async function migrationStatus(owner: DataSource): Promise<MigrationStatus[]> {
  const [found] = await owner.query<{ found: boolean }[]>(
    "SELECT to_regclass('schema_migrations') IS NOT NULL AS found",
  );
  const rows = found?.found
    ? await owner.query<{ name: string }[]>('SELECT name FROM schema_migrations')
    : [];
  const applied = new Set(rows.map((row) => row.name));
  return owner.migrations.map((migration) => {
    const name = migration.name ?? migration.constructor.name;
    return { name, applied: applied.has(name) };
  });
}
