import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type ConfigError } from './config-error.js';
import { type Environment } from './config-key.js';
import { CONFIG_KEYS } from './config-keys.js';
import { configurationTable } from './configuration-table.js';
import { loadConfig, withAddresses } from './load-config.js';

describe('settings', () => {
  let varDir: string;
  beforeAll(() => {
    varDir = mkdtempSync(path.join(os.tmpdir(), 'star-config-'));
  });
  afterAll(() => {
    rmSync(varDir, { recursive: true });
  });

  const load = (env: Environment = {}) => loadConfig({ STAR_VAR_DIR: varDir, ...env });
  const problemsOf = (env: Environment) => {
    try {
      load(env);
    } catch (error) {
      return (error as ConfigError).problems;
    }
    throw new Error('nothing was refused');
  };

  it('are complete without any variable', () => {
    expect(load()).toMatchObject({
      http: {
        host: '127.0.0.1',
        port: 3000,
        portGiven: false,
        publicUrl: 'http://localhost:3000',
        trustProxy: false,
        requestsPerMinute: 1200,
      },
      database: { url: undefined, poolSize: 10 },
      files: { dir: path.join(varDir, 'files'), maxBytes: 20 * 1024 * 1024 },
      worker: { inProcess: true },
      certificate: { label: undefined, plaque: false },
      demo: true,
    });
  });

  it('come from the environment; an empty variable is not set', () => {
    const config = load({
      PORT: '8080',
      STAR_PUBLIC_URL: 'https://star.example.org/',
      STAR_FILES_MAX_MB: '',
    });
    expect(config.http).toMatchObject({ port: 8080, publicUrl: 'https://star.example.org' });
    expect(config.files.maxBytes).toBe(20 * 1024 * 1024);
  });

  it('never put demonstration accounts into a database of the operator’s own unless told to', () => {
    const DATABASE_URL = 'postgres://owner:pass@db.example.org/star';
    expect(load({ DATABASE_URL }).demo).toBe(false);
    expect(load({ DATABASE_URL, STAR_DEMO: 'true' }).demo).toBe(true);
  });

  it.each<[string, string, string | RegExp]>([
    ['PORT', '80800', 'a whole number from 0 to 65535'],
    ['PORT', '-1', 'a whole number from 0 to 65535'],
    ['PORT', '0x50', 'a whole number from 0 to 65535'],
    ['STAR_DEMO', 'yes', '`true` or `false`'],
    ['STAR_LOG_LEVEL', 'loud', /one of `fatal`, .*`silent`/],
    ['STAR_PUBLIC_URL', 'star.example.org', /beginning with `http:\/\/`/],
    ['STAR_TRUST_PROXY', 'my-proxy', /addresses of the proxies/],
    ['STAR_TRUST_PROXY', '1', /addresses of the proxies/],
    ['STAR_MAIL_FROM', 'nobody', /a mail address/],
    ['STAR_DISTRICT', '../etc', /small letters/],
  ])('name %s=%s and what is expected', (key, value, expected) => {
    expect(problemsOf({ [key]: value })).toEqual([
      { key, value: JSON.stringify(value), expected: expect.stringMatching(expected) as string },
    ]);
  });

  it('are refused all at once', () => {
    expect(problemsOf({ PORT: 'x', STAR_DEMO: 'x' }).map(({ key }) => key)).toEqual(['PORT', 'STAR_DEMO']);
  });

  it('do not repeat a secret in the error', () => {
    const problems = problemsOf({ DATABASE_URL: 'mysql://root:hunter2@db', STAR_SECRET: 'hunter2' });
    expect(JSON.stringify(problems)).not.toContain('hunter2');
    expect(problems).toHaveLength(2);
  });

  it('refuse a misspelt key and suggest the right one', () => {
    expect(problemsOf({ STAR_SESSION_IDLE_MINUTE: '5' })[0]?.expected).toContain('STAR_SESSION_IDLE_MINUTES');
  });

  it('keep the secret they made, for its owner only', () => {
    expect(load().secret).toBe(load().secret);
    expect(load().secret.length).toBeGreaterThanOrEqual(32);
    expect(statSync(path.join(varDir, 'secret')).mode & 0o777).toBe(0o600);
  });

  it('are frozen, also with addresses found later', () => {
    const config = withAddresses(load(), { databaseUrl: 'postgres://embedded/star_union', port: 3001 });
    expect(config.database.url).toBe('postgres://embedded/star_union');
    expect(config.http.publicUrl).toBe('http://localhost:3001');
    expect(Object.isFrozen(config) && Object.isFrozen(config.http)).toBe(true);
  });

  it('keep the public address that was set, whatever the port', () => {
    const config = withAddresses(load({ STAR_PUBLIC_URL: 'https://star.example.org' }), { port: 3001 });
    expect(config.http).toMatchObject({ port: 3001, publicUrl: 'https://star.example.org' });
  });

  it('are documented, every one, as the code has them', () => {
    const documentation = readFileSync('docs/configuration.md', 'utf8').replace(/[ ]{2,}|-{4,}/g, (run) =>
      run.startsWith('-') ? '---' : ' ',
    );
    expect(documentation).toContain(configurationTable());
    expect(Object.keys(CONFIG_KEYS).length).toBeGreaterThan(20);
  });
});
