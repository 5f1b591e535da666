import { execFile, spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly errors: string;
}

/** The launchers are plain JavaScript that runs before anything is compiled: they are tested from outside. */
describe('the launchers', () => {
  const node = (words: string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> =>
    new Promise((resolve) => {
      execFile(process.execPath, words, { env: { ...process.env, ...env } }, (error, out, errors) => {
        resolve({ code: error ? Number(error.code) : 0, out, errors });
      });
    });
  const script = (code: string, env: NodeJS.ProcessEnv = {}) => {
    const from = pathToFileURL('apps/launch/').href;
    return node(['--input-type=module', '-e', code.replaceAll("from './", `from '${from}`)], env);
  };

  it('say which stages there are when asked for another', async () => {
    const { code, errors } = await node(['apps/launch/test.mjs', 'unti']);
    expect(code).toBe(1);
    expect(errors).toContain('There is no stage "unti". Stages: format, lint, types, fence, unit');
  });

  it('install the same whatever npm settings they inherit, from the registry they inherit', async () => {
    const { out } = await script(
      `import { cleanEnvironment } from './install.mjs';
       console.log(JSON.stringify(Object.keys(cleanEnvironment())));`,
      {
        NODE_ENV: 'production',
        npm_config_omit: 'dev',
        NPM_CONFIG_DRY_RUN: '1',
        npm_config_registry: 'https://r/',
      },
    );
    const keys = JSON.parse(out) as string[];
    expect(keys).toEqual(expect.arrayContaining(['npm_config_registry', 'PATH']));
    expect(keys).not.toEqual(expect.arrayContaining(['npm_config_omit']));
    expect(keys).not.toEqual(expect.arrayContaining(['NPM_CONFIG_DRY_RUN']));
    expect(keys).not.toEqual(expect.arrayContaining(['NODE_ENV']));
  });

  it('print each stage under its heading in order, and the totals', async () => {
    const { out, code } = await script(`
      import { Report } from './report.mjs';
      const [one, two] = [{ title: 'One' }, { title: 'Two' }];
      const report = new Report([one, two]);
      report.add(two, 'second\\n');
      report.end(two, { passed: 3, failed: 1, seconds: 1 });
      report.add(one, 'first\\n');
      report.end(one, { passed: 4, failed: 0, seconds: 2 });
      process.exitCode = report.summary();`);
    expect(out).toMatch(
      /━━ One ━━\nfirst\n\n━━ Two ━━\nsecond\n[^]*✓ One[^]*✗ Two[^]*\n7 passed, 1 failed\n$/,
    );
    expect(code).toBe(1);
  });

  it('name the optional packages of other platforms that npm left out of the lockfile', async () => {
    const { out } = await script(`
      import { missingEntries } from './complete-lockfile.mjs';
      const packages = {
        '': {},
        'node_modules/a': { version: '2.0.0', license: 'MIT', optionalDependencies: { 'a-linux-x64': '2.0.0', '@x/a-darwin-arm64': '2.0.0' } },
        'node_modules/a/node_modules/a-linux-x64': { version: '2.0.0' },
      };
      console.log(JSON.stringify([...missingEntries(packages)]));`);
    const entry = { version: '2.0.0', cpu: ['arm64'], license: 'MIT', optional: true, os: ['darwin'] };
    expect(JSON.parse(out)).toEqual([['node_modules/@x/a-darwin-arm64', entry]]);
  });

  describe('hold a lock', () => {
    const file = 'var/spec.lock';
    const take = `import { withLock } from './lock.mjs'; await withLock('spec', async () => console.log('mine'));`;
    const ended = async () => {
      const gone = spawn('true');
      await new Promise((resolve) => gone.once('exit', resolve));
      return String(gone.pid);
    };

    beforeEach(() => mkdirSync('var', { recursive: true }));
    afterEach(() => {
      rmSync(file, { force: true });
    });

    it('that a killed process does not keep', async () => {
      writeFileSync(file, await ended());
      expect((await script(take)).out).toBe('mine\n');
    });

    it('for as long as a helper of a killed process is at work', async () => {
      const helper = spawn('sleep', ['0.8']);
      writeFileSync(file, `${await ended()}\n${String(helper.pid)}`);
      const { out, errors } = await script(take);
      expect(errors).toContain('Waiting for another start');
      expect(helper.exitCode).toBe(0);
      expect(out).toBe('mine\n');
    });
  });
});
