import { migrate, migrationStatus, ownerDataSource } from '#database';
import type { OpenedDatabase } from '../../../open-database.js';
import { schemas } from '../../../schema.js';
import type { Cli } from '../cli.js';
import { addressOf } from './reach.js';
import { RefusalError } from './refusal-error.js';

type Owner = ReturnType<typeof ownerDataSource>;

/** pg-boss's tables live in a schema of their own (see #jobs). */
const SCHEMAS = [...schemas.map((schema) => schema.name), 'pgboss'];

export interface DatabaseStatus {
  readonly version: string;
  readonly address: string;
  readonly embedded: boolean;
  readonly applied: readonly string[];
  readonly pending: readonly string[];
  readonly districts: readonly { readonly code: string; readonly nameZh: string; readonly nameEn: string }[];
}

/** What `star db` does with the owner's rights. */
export class DbTasks {
  constructor(
    private readonly cli: Cli,
    private readonly database: OpenedDatabase,
  ) {}

  /** @returns the migrations that ran */
  migrate(): Promise<readonly string[]> {
    return this.asOwner((owner) => migrate(owner));
  }

  status(embedded: boolean): Promise<DatabaseStatus> {
    return this.asOwner(async (owner) => {
      const [server] = await owner.query<{ server_version: string }[]>('SHOW server_version');
      const migrations = await migrationStatus(owner);
      const named = (applied: boolean) =>
        migrations.filter((one) => one.applied === applied).map((one) => one.name);
      const founded = await owner.query<{ founded: boolean }[]>(
        `SELECT to_regclass('platform.districts') IS NOT NULL AS founded`,
      );
      return {
        version: server?.server_version ?? '',
        address: addressOf(this.database.config),
        embedded,
        applied: named(true),
        pending: named(false),
        districts: founded[0]?.founded
          ? await owner.query(
              'SELECT code, name_zh AS "nameZh", name_en AS "nameEn" FROM platform.districts ORDER BY code',
            )
          : [],
      };
    });
  }

  /** Drops everything of ours and makes it anew. @throws RefusalError without the caller's yes */
  async reset(confirmed: boolean): Promise<void> {
    const address = addressOf(this.database.config);
    if (!confirmed) throw new RefusalError(this.cli.texts.text('cli.db.reset.refused', { address }));
    await this.asOwner(async (owner) => {
      const drops = SCHEMAS.map((name) => `DROP SCHEMA IF EXISTS ${name} CASCADE;`).join(' ');
      await owner.query(`BEGIN; ${drops} DROP TABLE IF EXISTS schema_migrations; COMMIT`);
      await migrate(owner);
    });
  }

  private async asOwner<T>(work: (owner: Owner) => Promise<T>): Promise<T> {
    const url = this.database.config.database.url ?? '';
    const owner = await ownerDataSource({ url, schemas }).initialize();
    try {
      return await work(owner);
    } finally {
      await owner.destroy();
    }
  }
}
