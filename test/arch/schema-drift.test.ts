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

  it('is what the entities say: after migrating, the schema builder has nothing to change', async () => {
    const owner = await ownerDataSource({ url: database.url, schemas }).initialize();
    try {
      const { upQueries } = await owner.driver.createSchemaBuilder().log();
      expect(upQueries.map((query) => query.query)).toEqual([]);
    } finally {
      await owner.destroy();
    }
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
