import { newId } from '#kernel';
import { actorOf, openTestDatabase, seedDistrict, type TestDatabase } from '#testing';
import { NoTransactionError, platformSchema, runAs } from './index.js';

describe('UnitOfWork on PostgreSQL', () => {
  let database: TestDatabase;
  let here: string;
  let elsewhere: string;

  beforeAll(async () => {
    database = await openTestDatabase([platformSchema]);
    await database.asOwner(`
      CREATE TABLE platform.notes (id uuid PRIMARY KEY, district_id uuid NOT NULL, n int NOT NULL);
      ALTER TABLE platform.notes ENABLE ROW LEVEL SECURITY;
      CREATE POLICY district ON platform.notes USING (district_id = platform.current_district());
      GRANT SELECT, INSERT, UPDATE, DELETE ON platform.notes TO star_app;`);
    here = await seedDistrict(database.unitOfWork);
    elsewhere = await seedDistrict(database.unitOfWork);
  });
  beforeEach(() => database.asOwner('DELETE FROM platform.notes'));
  afterAll(() => database.close());

  const insert = (district: string, n = 1) =>
    database.unitOfWork.sql('INSERT INTO platform.notes VALUES ($1, $2, $3)', [newId(), district, n]);
  const count = async () =>
    Number((await database.asOwner<{ n: string }>('SELECT count(*) AS n FROM platform.notes'))[0]!.n);
  const as = <T>(district: string | null, work: () => Promise<T>) => runAs(actorOf(district), work);

  it('commits what succeeds and leaves nothing of what fails', async () => {
    await as(here, () => database.unitOfWork.run(() => insert(here)));
    const failing = as(here, () =>
      database.unitOfWork.run(async () => {
        await insert(here);
        throw new Error('changed my mind');
      }),
    );
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await count()).toBe(1);
  });

  it('does not pretend to have committed when the work swallowed an SQL error', async () => {
    const swallowing = as(here, () =>
      database.unitOfWork.run(async () => {
        await insert(here);
        await database.unitOfWork.sql('SELECT 1/0').catch(() => undefined);
      }),
    );
    await expect(swallowing).rejects.toThrow(/aborted/);
    expect(await count()).toBe(0);
  });

  it('joins a running unit of work', async () => {
    const { unitOfWork } = database;
    const outer = as(here, () =>
      unitOfWork.run(async () => {
        await unitOfWork.run(() => insert(here));
        throw new Error('outer');
      }),
    );
    await expect(outer).rejects.toThrow('outer');
    expect(await count()).toBe(0);
  });

  it('refuses a write outside run() and inside read()', async () => {
    const { unitOfWork } = database;
    expect(() => unitOfWork.writer).toThrow(NoTransactionError);
    await expect(as(here, () => unitOfWork.read(() => unitOfWork.run(() => insert(here))))).rejects.toThrow(
      NoTransactionError,
    );
    await expect(as(here, () => unitOfWork.read(() => insert(here)))).rejects.toThrow(/read-only/);
  });

  it('shows each district its own rows only, whatever the query says', async () => {
    await as(here, () => database.unitOfWork.run(() => insert(here)));
    const seen = (district: string | null) =>
      as(district, () =>
        database.unitOfWork.read(() => database.unitOfWork.sql('SELECT * FROM platform.notes')),
      );
    expect(await seen(here)).toHaveLength(1);
    expect(await seen(elsewhere)).toHaveLength(0);
    expect(await seen(null)).toHaveLength(0);
  });

  it('refuses to write a row into another district', async () => {
    await expect(as(elsewhere, () => database.unitOfWork.run(() => insert(here)))).rejects.toThrow(
      /row-level security/,
    );
  });

  it('leaves no district behind on the pooled connection', async () => {
    await as(here, () => database.unitOfWork.run(() => insert(here)));
    const [row] = await database.dataSource.query<{ district: string | null }[]>(
      'SELECT platform.current_district() AS district',
    );
    expect(row!.district).toBeNull();
  });

  it('runs the whole work again after a serialization failure', async () => {
    const id = newId();
    await as(here, () =>
      database.unitOfWork.run(() =>
        database.unitOfWork.sql('INSERT INTO platform.notes VALUES ($1, $2, 0)', [id, here]),
      ),
    );
    let attempts = 0;
    const increment = () =>
      as(here, () =>
        database.unitOfWork.run(async () => {
          attempts += 1;
          await database.unitOfWork.sql('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
          const [note] = await database.unitOfWork.sql<{ n: number }>(
            'SELECT n FROM platform.notes WHERE id = $1',
            [id],
          );
          await new Promise((resolve) => setTimeout(resolve, 50));
          await database.unitOfWork.sql('UPDATE platform.notes SET n = $2 WHERE id = $1', [id, note!.n + 1]);
        }),
      );
    await Promise.all([increment(), increment()]);
    const [note] = await database.asOwner<{ n: number }>('SELECT n FROM platform.notes WHERE id = $1', [id]);
    expect(note!.n).toBe(2);
    expect(attempts).toBeGreaterThan(2);
  });

  it('runs beforeCommit inside, afterCommit after, and neither for a failure', async () => {
    const { unitOfWork } = database;
    const seen: string[] = [];
    const work = (fail: boolean) => () =>
      unitOfWork.run(async () => {
        unitOfWork.beforeCommit(async () => {
          await insert(here);
          seen.push('before');
        });
        unitOfWork.afterCommit(async () => {
          seen.push(`after ${await count()}`);
        });
        if (fail) throw new Error('no');
        await Promise.resolve();
      });
    await as(here, work(false));
    await expect(as(here, work(true))).rejects.toThrow('no');
    expect(seen).toEqual(['before', 'after 1']);
  });

  it('says a broken constraint in the product’s words', async () => {
    const id = newId();
    const twice = () =>
      as(here, () =>
        database.unitOfWork.run(() =>
          database.unitOfWork.sql('INSERT INTO platform.notes VALUES ($1, $2, 1)', [id, here]),
        ),
      );
    await twice();
    await expect(twice()).rejects.toMatchObject({
      code: 'common.already_exists',
      params: { constraint: 'notes_pkey' },
    });
  });

  it('cannot change what a district is from another district', async () => {
    await as(elsewhere, () =>
      database.unitOfWork.run(() =>
        database.unitOfWork.sql("UPDATE platform.districts SET name_zh = 'x' WHERE id = $1", [here]),
      ),
    );
    const [district] = await database.asOwner<{ name_zh: string }>(
      'SELECT name_zh FROM platform.districts WHERE id = $1',
      [here],
    );
    expect(district!.name_zh).toContain('演示');
  });
});
