import { spawn } from 'node:child_process';
import { Injectable, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { PgBoss } from 'pg-boss';
import { DataSource } from 'typeorm';
import { currentActor, platformSchema, runAs, UnitOfWork, type Actor } from '#database';
import { conflict, invalid, newId } from '#kernel';
import { actorOf, openTestDatabase, seedDistrict, type TestDatabase } from '#testing';
import { JobHandler, JobQueue, JobsModule, JobsQueries, type JobContext, type JobState } from './index.js';

/** Stands in for a feature's handler: does what the payload says. */
@Injectable()
@JobHandler('test.job', { retryLimit: 2 })
class TestHandler {
  readonly done: { mark: string; actor: Actor; attempt: number }[] = [];
  failures = 0;
  error: Error = new Error('printer on fire');

  async handle(payload: { mark: string; steps?: number }, context: JobContext): Promise<void> {
    if (this.failures > 0) {
      this.failures -= 1;
      throw this.error;
    }
    const steps = payload.steps ?? 0;
    for (let step = 1; step <= steps; step += 1) {
      await context.progress(step, steps);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    this.done.push({ mark: payload.mark, actor: currentActor(), attempt: context.attempt });
  }
}

describe('jobs', () => {
  let database: TestDatabase;
  let app: TestingModule;
  let queue: JobQueue;
  let queries: JobsQueries;
  let handler: TestHandler;
  let district: string;

  @Module({})
  class DatabaseStandIn {}

  const start = async (work = true) => {
    const providers = [
      { provide: DataSource, useValue: database.dataSource },
      { provide: UnitOfWork, useValue: database.unitOfWork },
    ];
    app = await Test.createTestingModule({
      imports: [
        { module: DatabaseStandIn, global: true, providers, exports: [DataSource, UnitOfWork] },
        JobsModule.forRoot({ work }),
      ],
      providers: [TestHandler],
    }).compile();
    app.useLogger(false);
    await app.init();
    queue = app.get(JobQueue);
    queries = app.get(JobsQueries);
    handler = app.get(TestHandler);
  };

  beforeAll(async () => {
    database = await openTestDatabase([platformSchema]);
    district = await seedDistrict(database.unitOfWork);
  });
  afterEach(async () => {
    await app.close();
    await database.asOwner('DELETE FROM pgboss.job');
    await database.asOwner('DELETE FROM jobs.progress');
  });
  afterAll(() => database.close());

  const as = <T>(work: () => Promise<T>, part: Partial<Actor> = {}) => runAs(actorOf(district, part), work);
  const enqueue = (payload: object, options = {}) =>
    as(() => database.unitOfWork.run(() => queue.enqueue('test.job', payload, options)));
  const state = (id: string) => as(() => queries.status(id));
  const until = async (id: string, wanted: JobState, seconds = 15) => {
    for (const deadline = Date.now() + seconds * 1_000; Date.now() < deadline;) {
      const status = await state(id);
      if (status.state === wanted) return status;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${id} is still ${(await state(id)).state}`);
  };

  it('are done soon after the commit, as who asked for them', async () => {
    await start();
    const userId = newId();
    const id = await as(() => database.unitOfWork.run(() => queue.enqueue('test.job', { mark: 'a' })), {
      userId,
      name: '李审核（演示）',
      requestId: 'req-7',
    });
    expect(await until(id, 'done')).toMatchObject({ name: 'test.job', error: null, attempts: 1 });
    expect(handler.done).toEqual([
      {
        mark: 'a',
        actor: { userId, name: '李审核（演示）', districtId: district, requestId: 'req-7' },
        attempt: 1,
      },
    ]);
  });

  it('do not exist when the transaction fails', async () => {
    await start(false);
    let id = '';
    const failing = as(() =>
      database.unitOfWork.run(async () => {
        id = await queue.enqueue('test.job', { mark: 'ghost' });
        throw new Error('no');
      }),
    );
    await expect(failing).rejects.toThrow('no');
    await expect(state(id)).rejects.toMatchObject({ kind: 'not-found' });
    expect(await database.asOwner('SELECT 1 FROM pgboss.job WHERE id = $1', [id])).toEqual([]);
  });

  it('wait when this process only enqueues, and are done by the next that works', async () => {
    await start(false);
    const id = await enqueue({ mark: 'later' });
    expect((await state(id)).state).toBe('queued');
    await app.close();
    await start();
    await until(id, 'done');
  });

  it('are not made twice with one key while the first waits', async () => {
    await start(false);
    const first = await enqueue({ mark: 'x' }, { key: 'report-1' });
    expect(await enqueue({ mark: 'x' }, { key: 'report-1' })).toBe(first);
    expect(await enqueue({ mark: 'x' }, { key: 'report-2' })).not.toBe(first);
    expect(await enqueue({ mark: 'x' })).not.toBe(await enqueue({ mark: 'x' }));
  });

  it('are tried again when they fail, later each time', async () => {
    await start();
    handler.failures = 1;
    const id = await enqueue({ mark: 'again' });
    expect(await until(id, 'failed')).toMatchObject({ error: 'printer on fire' });
    expect(await until(id, 'done')).toMatchObject({ attempts: 2, error: null });
    expect(handler.done).toMatchObject([{ attempt: 2 }]);
  });

  it('are given up after the last try and stay visible', async () => {
    await start();
    handler.failures = 9;
    const id = await enqueue({ mark: 'never' }, { retryLimit: 0 });
    await until(id, 'dead');
    const dead = await as(() => queries.list(10, 'dead'));
    expect(dead).toMatchObject([{ jobId: id, error: 'printer on fire', attempts: 1 }]);
  });

  it('are given up at once when trying again cannot help', async () => {
    await start();
    handler.failures = 9;
    handler.error = invalid('test.broken');
    expect(await until(await enqueue({ mark: 'wrong' }), 'dead')).toMatchObject({ attempts: 1 });
    handler.error = conflict('test.busy');
    expect(await until(await enqueue({ mark: 'busy' }), 'failed')).toMatchObject({ attempts: 1 });
  });

  it('follow each other without a pause', async () => {
    await start();
    const begun = Date.now();
    const ids = await Promise.all(Array.from({ length: 20 }, (_, n) => enqueue({ mark: String(n) })));
    for (const id of ids) await until(id, 'done');
    expect(handler.done).toHaveLength(20);
    expect(Date.now() - begun).toBeLessThan(5_000);
  });

  it('show their progress while they run', async () => {
    await start();
    const id = await enqueue({ mark: 'slow', steps: 8 });
    const seen = new Set<number>();
    for (let status = await state(id); status.state !== 'done'; status = await state(id)) {
      seen.add(status.done);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect([...seen].some((done) => done > 0 && done < 8)).toBe(true);
    expect(await state(id)).toMatchObject({ done: 8, total: 8 });
  });

  it('are finished before the process goes', async () => {
    await start();
    const { done } = handler;
    const id = await enqueue({ mark: 'last', steps: 10 });
    await until(id, 'running');
    await app.close();
    expect(done).toMatchObject([{ mark: 'last' }]);
    expect((await state(id)).state).toBe('done');
  });

  it('are done by another worker when theirs is killed', async () => {
    await start(false);
    const id = await enqueue({ mark: 'survivor' });
    const script = `
      import { PgBoss } from 'pg-boss';
      const boss = new PgBoss({ connectionString: process.argv[1], migrate: false, schedule: false });
      await boss.start();
      await boss.fetch('test.job');
      process.kill(process.pid, 'SIGKILL');`;
    const victim = spawn(process.execPath, ['--input-type=module', '-e', script, database.url]);
    expect(
      await new Promise((resolve) =>
        victim.once('exit', (_, signal) => {
          resolve(signal);
        }),
      ),
    ).toBe('SIGKILL');
    expect((await state(id)).state).toBe('running');
    await app.close();
    await start();
    await until(id, 'done', 45);
    expect(handler.done).toMatchObject([{ mark: 'survivor', attempt: 2 }]);
  });

  it('have the tables this pg-boss expects', async () => {
    await start(false);
    expect(await app.get(PgBoss).detectSchemaDrift()).toMatchObject({ ok: true });
  });

  it('are seen by their own district only', async () => {
    await start(false);
    const id = await enqueue({ mark: 'ours' });
    const elsewhere = actorOf(await seedDistrict(database.unitOfWork));
    await expect(runAs(elsewhere, () => queries.status(id))).rejects.toMatchObject({ kind: 'not-found' });
    expect(await runAs(elsewhere, () => queries.list(10))).toEqual([]);
  });

  it('refuse a name nobody handles, and a place outside a transaction', async () => {
    await start(false);
    const unknown = as(() => database.unitOfWork.run(() => queue.enqueue('test.unknown', {})));
    await expect(unknown).rejects.toThrow(/does not exist/);
    await expect(as(() => queue.enqueue('test.job', {}))).rejects.toThrow(/outside/);
  });
});
