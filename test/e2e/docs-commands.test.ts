import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openTestDatabase, type TestDatabase } from '#testing';
import { documentedCommands } from '../support/docs/documented-commands.js';
import { DocsSandbox } from '../support/docs/docs-sandbox.js';

/** How npm ends when it was interrupted and what it ran has ended by itself. */
const INTERRUPTED = 130;
/** `star` in the documents is short for it. */
const STAR = 'npm run --silent star -- ';

interface Stages {
  readonly CHECKS: readonly { readonly script: string }[];
  readonly TESTS: readonly { readonly project: string }[];
}

interface JestConfig {
  readonly default: { readonly projects: readonly { readonly displayName: string }[] };
}

/** A module in plain JavaScript. */
async function load<T>(file: string): Promise<T> {
  return (await import(pathToFileURL(file).href)) as T;
}

/** Done when 1: every command in README and docs runs. One that is not in the table fails the test. */
describe('the commands of README.md and docs/', () => {
  const tested = new Set<string>();
  let database: TestDatabase;
  let sandbox: DocsSandbox;

  /** A test of a command, by the words the documents use. */
  const command = (words: string, test: (words: string) => unknown): void => {
    tested.add(words);
    it(words, async () => {
      await test(words);
    });
  };
  const onItsOwnDatabase = (): void => {
    beforeAll(async () => {
      database = await openTestDatabase();
      sandbox = new DocsSandbox(database.url);
    });
    afterAll(async () => {
      sandbox.close();
      await database.close();
    });
  };
  const fine = async (words: string): Promise<string> => {
    const { code, output } = await sandbox.run(words.replace(/^star /, STAR));
    expect({ code, output }).toEqual({ code: 0, output });
    return output;
  };
  const served = async (words: string, demo = false): Promise<string> => {
    const { code, status, output } = await sandbox.serve(words, demo);
    expect({ code, status, output }).toEqual({ code: INTERRUPTED, status: 200, output });
    return output;
  };
  const one = async (sql: string): Promise<string> => {
    const [row] = await database.asOwner<{ value: string }>(sql);
    if (!row) throw new Error(`nothing found: ${sql}`);
    return row.value;
  };

  describe('for a new installation', () => {
    onItsOwnDatabase();
    command('npm start -- --empty', async (words) => {
      expect(await served(words)).toContain('http://');
      expect(await one('SELECT count(*)::int AS value FROM identity.users')).toBe(0);
    });
    command(`${STAR}district add lingang --zh 临港区总工会 --en "Lingang District"`, fine);
    command(`STAR_DISTRICT=lingang ${STAR}user add admin --name 王某 --role district_admin`, fine);
    command('STAR_DISTRICT=lingang npm start', (words) => served(words));
    command('DATABASE_URL=postgres://… npm start', (words) =>
      served(words.replace('postgres://…', database.url)),
    );
    command('PORT=8080 STAR_LOG_LEVEL=warn npm start', (words) => served(words.replace('PORT=8080 ', '')));
    command('star db migrate', fine);
    command('star db reset --yes', fine);
  });

  describe('for the demonstration district', () => {
    onItsOwnDatabase();
    command('npm start', async (words) => {
      expect(await served(words, true)).toContain('chair');
    });
    command('node_modules/.bin/node dist/apps/worker/src/main.js', async (words) => {
      const { code, output } = await sandbox.until(words, /is ready/);
      expect({ code, output }).toEqual({ code: 0, output: expect.stringMatching(/is ready/) as string });
    });
    command(`${STAR}rate examples/*.yaml`, async (words) => {
      expect(await fine(words)).toContain('two-stars');
    });
    command('star rate', (words) => fine(`${words} examples/two-stars.yaml`));
    command(`${STAR}plan examples/two-stars.yaml --star 3`, fine);
    command(`${STAR}report ASSESSMENT-ID --out report.pdf`, async (words) => {
      const file = join(sandbox.varDir, 'report.pdf');
      const id = await one('SELECT assessment_id AS value FROM assessment.submissions ORDER BY id LIMIT 1');
      await fine(words.replace('ASSESSMENT-ID', id).replace('report.pdf', file));
      expect(statSync(file).size).toBeGreaterThan(100_000);
    });
    command(`${STAR}db status`, fine);
    command(`${STAR}audit verify`, async (words) => {
      const [hash = 'none'] = /[0-9a-f]{64}/.exec(await fine(words)) ?? [];
      expect(await fine(`${words} --expect ${hash}`)).toContain(hash);
    });
    command('star user reset-password USERNAME', async (words) => {
      const username = await one('SELECT username AS value FROM identity.users ORDER BY created_at LIMIT 1');
      await fine(words.replace('USERNAME', username));
    });
  });

  describe('that measure or check the whole', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    command('npm test', async () => {
      const { CHECKS, TESTS } = await load<Stages>('apps/launch/stages.mjs');
      const { default: jest } = await load<JestConfig>('jest.config.mjs');
      expect(TESTS.map(({ project }) => project)).toEqual(jest.projects.map((one) => one.displayName));
      expect(CHECKS.filter(({ script }) => !(script in scripts))).toEqual([]);
    });
    for (const words of ['npm run fence', 'npm run typecheck', 'npm run bench'])
      command(words, () => {
        expect(scripts).toHaveProperty(words.replace('npm run ', ''));
      });
    for (const words of documentedCommands().filter((shown) => shown.startsWith('npm run bench -- ')))
      command(words, () => {
        const names = words.split(' -- ')[1]?.split(' ') ?? [];
        expect(names.filter((name) => !existsSync(`bench/${name}.bench.ts`))).toEqual([]);
      });
  });

  it('are all in this table', () => {
    // Of other programs, which are not ours to test.
    const foreign = /^(git clone|pg_dump|pg_restore)\b/;
    const isTested = (words: string): boolean =>
      tested.has(words) || tested.has(words.replace(/^star /, STAR));
    const missing = documentedCommands().filter((words) => !isTested(words) && !foreign.test(words));
    expect(missing).toEqual([]);
  });
});
