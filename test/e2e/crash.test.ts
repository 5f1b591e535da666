import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { AuditQueries } from '#audit';
import { type AppConfig, loadConfig } from '#config';
import { appDataSource, runAs, UnitOfWork } from '#database';
import { LocalFileStore } from '#files';
import { actorOf } from '#testing';
import { openDatabase } from '../../apps/open-database.js';
import { createPortal } from '../../apps/portal/src/create-portal.js';
import { Chair, untilDone } from '../support/crash/chair.js';
import { Fleet } from '../support/crash/fleet.js';
import { freePort } from '../support/crash/free-port.js';
import { Killer } from '../support/crash/killer.js';
import { Reader } from '../support/crash/reader.js';
import { type Load, seedLoad } from '../support/crash/seed-load.js';
import { seededRandom } from '../support/crash/seeded-random.js';

const CHAIRS = 4;
const SAVES_EACH = 50;
const REPORTS = 10; // each in two languages
const DEATHS_EACH = 3;
const LIMIT_MS = 10 * 60_000;

interface Report {
  readonly state: string;
  readonly fileSha256: string | null;
}

/** Done when 4: what was acknowledged survives `kill -9` of everything that can be killed, at any moment. */
describe('killed at random moments', () => {
  const seed = Date.now() % 1_000_000;
  let varDir: string;
  let config: AppConfig;
  let load: Load;
  let killed: Killer['killed'];
  let chairs: Chair[];
  let exitCodes: Record<string, number | null>;

  const seedDatabase = async () => {
    const database = await openDatabase(config);
    try {
      const app = await createPortal({ config: database.config, work: false });
      load = await seedLoad(app, config.district, { chairs: CHAIRS, submitted: REPORTS });
      await app.close();
    } finally {
      await database.stop();
    }
  };

  /** Everything at once: chairs who save, readers who print, and the killer, until the first two are done. */
  const endure = async (fleet: Fleet, url: string) => {
    chairs = load.chairs.map(({ account }) => new Chair(url, account));
    const readers = ['zh-CN', 'en'].map((language) => new Reader(url, load.admin, language));
    await untilDone(async () => (await fetch(`${url}/readyz`)).ok);
    for (const person of [...chairs, ...readers]) await person.logIn();
    const killer = new Killer(fleet, varDir, seededRandom(seed));
    const killing = killer.run(DEATHS_EACH);
    try {
      await Promise.all([
        ...chairs.map((chair) => chair.saveUpTo(SAVES_EACH)),
        ...readers.map((reader) => reader.fetchReports(load.submitted)),
      ]);
    } finally {
      killer.stop();
      await killing;
    }
    killed = killer.killed;
  };

  beforeAll(async () => {
    varDir = await mkdtemp(path.join(os.tmpdir(), 'star-crash-'));
    const port = await freePort();
    const env = {
      STAR_VAR_DIR: varDir,
      STAR_LOG_LEVEL: 'error',
      STAR_DEMO: 'false',
      STAR_WORKER_IN_PROCESS: 'false',
      STAR_REQUESTS_PER_MINUTE: '0',
      PORT: String(port),
    };
    config = loadConfig(env);
    await seedDatabase();
    const fleet = new Fleet(env);
    fleet.start('portal', 'dist/apps/portal/src/main.js');
    fleet.start('worker', 'dist/apps/worker/src/main.js');
    try {
      await endure(fleet, `http://localhost:${port}`);
    } catch (error) {
      throw new Error(`seed ${seed}; the programs said:\n${fleet.lastWords}`, { cause: error });
    } finally {
      exitCodes = await fleet.stop();
    }
  }, LIMIT_MS);
  afterAll(() => rm(varDir, { recursive: true, force: true }));

  /** Asks the database that is left, without the programs. */
  const afterwards = async <T>(ask: (unitOfWork: UnitOfWork) => Promise<T>): Promise<T> => {
    const database = await openDatabase(config);
    const source = await appDataSource({
      url: database.config.database.url!,
      poolSize: 2,
      schemas: [],
    }).initialize();
    const unitOfWork = new UnitOfWork(source);
    try {
      return await runAs(actorOf(load.districtId), () => ask(unitOfWork));
    } finally {
      await source.destroy();
      await database.stop();
    }
  };
  const rows = <Row>(sql: string) =>
    afterwards((unitOfWork) => unitOfWork.read(() => unitOfWork.sql<Row>(sql)));

  it('has really killed the portal, the worker, Chromium and PostgreSQL', () => {
    expect(Math.min(...Object.values(killed))).toBeGreaterThan(0);
  });

  it('lost no save that was acknowledged', async () => {
    expect(chairs.flatMap((chair) => chair.lost)).toEqual([]);
    const answers = await rows<{ value: number }>(
      `SELECT (answers -> 'A1.1' -> 'values' ->> 'party_union_decisions')::int AS value
       FROM assessment.assessments WHERE status = 'draft'`,
    );
    expect(answers).toEqual(Array.from({ length: CHAIRS }, () => ({ value: SAVES_EACH })));
  });

  it('has printed every report, whole, and left no job half-done', async () => {
    const reports = await rows<Report>(
      `SELECT j.state, r.file_sha256 AS "fileSha256"
       FROM assessment.reports r JOIN pgboss.job j ON j.id = r.job_id`,
    );
    expect(reports).toHaveLength(2 * REPORTS);
    expect(reports.filter(({ fileSha256 }) => fileSha256 === null)).toEqual([]);
    const unsettled = await rows(
      `SELECT name, state, output FROM pgboss.job WHERE state NOT IN ('completed', 'failed', 'cancelled')`,
    );
    expect(unsettled).toEqual([]);
    for (const { fileSha256 } of reports) expect(await hashOfStored(fileSha256!)).toBe(fileSha256);
  });

  it('has an unbroken audit chain', async () => {
    const report = await afterwards((unitOfWork) => new AuditQueries(unitOfWork).verify());
    expect(report).toMatchObject({ valid: true });
    expect(report.entries).toBeGreaterThan(REPORTS);
  });

  it('ended in order when asked at last', () => {
    expect(exitCodes).toEqual({ portal: 0, worker: 0 });
  });

  const hashOfStored = (sha256: string) =>
    runAs(actorOf(load.districtId), async () => {
      const hash = createHash('sha256');
      for await (const chunk of await new LocalFileStore(config.files.dir, 'assessment').open(sha256)) {
        hash.update(chunk as Buffer);
      }
      return hash.digest('hex');
    });
});
