import { ownerDataSource } from '#database';
import { openTestDatabase, type TestDatabase } from '#testing';
import { schemas } from '../../apps/schema.js';

/** Tables that no entity describes, because only SQL touches them, are left alone by the schema builder. */
describe('the database schema', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  async function drift(): Promise<string[]> {
    const owner = await ownerDataSource({ url: database.url, schemas }).initialize();
    try {
      const { upQueries } = await owner.driver.createSchemaBuilder().log();
      return upQueries.map((query) => query.query);
    } finally {
      await owner.destroy();
    }
  }

  it('is what the entities say: after migrating, the schema builder has nothing to change', async () => {
    expect(await drift()).toEqual([]);
  });

  it('would be seen to drift', async () => {
    await database.asOwner('ALTER TABLE platform.districts ALTER COLUMN name_en DROP NOT NULL');
    expect(await drift()).toHaveLength(1);
  });

  it('keeps every table in the PostgreSQL schema of its owner', async () => {
    const rows = await database.asOwner<{ schema: string }>(
      `SELECT DISTINCT table_schema AS schema FROM information_schema.tables
       WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema', 'public', 'pgboss')`,
    );
    const known = schemas.map((schema) => schema.name);
    expect(rows.map((row) => row.schema).filter((name) => !known.includes(name))).toEqual([]);
  });
});
