import { NoTransactionError, platformSchema, runAs } from '#database';
import { newId } from '#kernel';
import { actorOf, openTestDatabase, seedDistrict, type TestDatabase } from '#testing';
import { AuditLog, AuditQueries, type AuditRecord, type ChainReport } from './index.js';

describe('the audit log', () => {
  let database: TestDatabase;
  let log: AuditLog;
  let queries: AuditQueries;
  let district: string;

  beforeAll(async () => {
    database = await openTestDatabase([platformSchema]);
    log = new AuditLog(database.unitOfWork);
    queries = new AuditQueries(database.unitOfWork);
  });
  beforeEach(async () => {
    district = await seedDistrict(database.unitOfWork);
  });
  afterAll(() => database.close());

  const as = <T>(work: () => Promise<T>, part = {}) => runAs(actorOf(district, part), work);
  const note = (n: number | string, part: Partial<AuditRecord> = {}): AuditRecord => ({
    action: 'note.written',
    subjectType: 'note',
    subjectId: String(n),
    ...part,
  });
  const write = (...notes: AuditRecord[]) =>
    as(() =>
      database.unitOfWork.run(() => {
        for (const one of notes) log.record(one);
        return Promise.resolve();
      }),
    );
  const verify = () => as(() => queries.verify());
  const broken = (report: ChainReport) => (report.valid ? null : report.broken);
  /** What only someone with the keys of the database can do: past the triggers. */
  const tamper = async (sql: string) => {
    await database.asOwner('ALTER TABLE audit.entries DISABLE TRIGGER USER');
    await database.asOwner(sql, [district]);
    await database.asOwner('ALTER TABLE audit.entries ENABLE TRIGGER USER');
  };

  it('tells who did what when, in which request', async () => {
    const userId = newId();
    await as(
      () =>
        database.unitOfWork.run(() => {
          log.record(note(1, { data: { 分数: 7850, text: '换行\n"引号"\u2028' } }));
          return Promise.resolve();
        }),
      { userId, name: '王主席（演示）', requestId: 'req-1' },
    );
    const { entries } = await as(() => queries.list({}, 10));
    expect(entries).toMatchObject([
      { seq: 1, districtId: district, userId, actor: '王主席（演示）', requestId: 'req-1', subjectId: '1' },
    ]);
    expect(Math.abs(Date.parse(entries[0]!.at) - Date.now())).toBeLessThan(60_000);
    expect(JSON.parse(entries[0]!.data)).toEqual({ 分数: 7850, text: '换行\n"引号"\u2028' });
    expect(await verify()).toEqual({ valid: true, entries: 1, lastHash: entries[0]!.hash });
  });

  it('leaves nothing of a transaction that failed', async () => {
    const failing = as(() =>
      database.unitOfWork.run(() => {
        log.record(note(1));
        return Promise.reject(new Error('no'));
      }),
    );
    await expect(failing).rejects.toThrow('no');
    expect((await as(() => queries.list({}, 10))).entries).toEqual([]);
  });

  it('is written inside a unit of work and a district only', async () => {
    expect(() => {
      log.record(note(1));
    }).toThrow(NoTransactionError);
    const nowhere = runAs(actorOf(null), () =>
      database.unitOfWork.run(() => {
        log.record(note(1));
        return Promise.resolve();
      }),
    );
    await expect(nowhere).rejects.toThrow(/needs a district/);
  });

  it('is one unbroken chain when many write at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => write(note(n), note(n + 100))));
    expect(await verify()).toMatchObject({ valid: true, entries: 40 });
  });

  it('keeps districts apart: each has its chain, and sees only it', async () => {
    await write(note(1), note(2));
    const first = district;
    district = await seedDistrict(database.unitOfWork);
    await write(note(3));
    expect(await verify()).toMatchObject({ valid: true, entries: 1 });
    district = first;
    expect(await verify()).toMatchObject({ valid: true, entries: 2 });
  });

  it.each(['UPDATE audit.entries SET actor = $$x$$', 'DELETE FROM audit.entries', 'TRUNCATE audit.entries'])(
    'is append-only for everyone: %s',
    async (sql) => {
      await write(note(1));
      await expect(database.asOwner(sql)).rejects.toThrow(/append-only/);
      await expect(database.dataSource.query(sql)).rejects.toThrow(/permission denied/);
    },
  );

  it('cannot be written past its function by the product', async () => {
    const forged = as(() =>
      database.unitOfWork.run(() =>
        database.unitOfWork.sql(
          `INSERT INTO audit.entries VALUES ($1, 1, now(), NULL, 'x', NULL, 'x', 'x', 'x', '{}', '', '')`,
          [district],
        ),
      ),
    );
    await expect(forged).rejects.toThrow(/permission denied/);
  });

  it('breaks at the row that was altered', async () => {
    await write(...[1, 2, 3, 4].map((n) => note(n, { data: { points: n } })));
    await tamper(`UPDATE audit.entries SET data = '{"points": 99}' WHERE district_id = $1 AND seq = 3`);
    expect(await verify()).toEqual({ valid: false, entries: 2, broken: { seq: 3, reason: 'altered' } });
  });

  it('breaks after a row that was altered and hashed anew', async () => {
    await write(note(1), note(2), note(3));
    await tamper(`UPDATE audit.entries SET actor = 'somebody else' WHERE district_id = $1 AND seq = 2`);
    await tamper(
      `UPDATE audit.entries e SET hash = sha256(convert_to(audit.canonical(e), 'UTF8')) WHERE district_id = $1 AND seq = 2`,
    );
    expect(broken(await verify())).toEqual({ seq: 3, reason: 'unlinked' });
  });

  it('breaks where a row was taken out', async () => {
    await write(note(1), note(2), note(3));
    await tamper('DELETE FROM audit.entries WHERE district_id = $1 AND seq = 2');
    expect(broken(await verify())).toEqual({ seq: 3, reason: 'missing' });
  });

  it('checks chains longer than a page', async () => {
    await write(...Array.from({ length: 2_100 }, (_, n) => note(n)));
    expect(await verify()).toMatchObject({ valid: true, entries: 2_100 });
  });

  it('is listed newest first, in pages, filtered', async () => {
    await write(note('a'), note('b', { action: 'note.read' }), note('c'), note('d'));
    const first = await as(() => queries.list({ action: 'note.written' }, 2));
    expect(first.entries.map((entry) => entry.subjectId)).toEqual(['d', 'c']);
    const second = await as(() => queries.list({ action: 'note.written' }, 2, first.next));
    expect(second).toMatchObject({ entries: [{ subjectId: 'a' }], next: null });
    const ofSubject = await as(() => queries.list({ subjectType: 'note', subjectId: 'b' }, 9));
    expect(ofSubject.entries).toHaveLength(1);
    expect(await as(() => queries.actions())).toEqual(['note.read', 'note.written']);
  });
});
