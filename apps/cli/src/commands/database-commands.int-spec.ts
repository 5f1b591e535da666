import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ROLES as KNOWN_ROLES } from '#identity';
import { newId } from '#kernel';
import { openTestDatabase, type TestDatabase } from '#testing';
import { runStar } from '../testing/run-star.js';
import { ROLES } from './user.command.js';

/** The commands find the database as an operator tells them: by the environment. */
describe('star, with a database', () => {
  const before = { ...process.env };
  let database: TestDatabase;
  let varDir: string;

  beforeAll(async () => {
    database = await openTestDatabase();
    varDir = await mkdtemp(path.join(os.tmpdir(), 'star-cli-'));
    Object.assign(process.env, {
      DATABASE_URL: database.url,
      STAR_VAR_DIR: varDir,
      STAR_DISTRICT: 'lingang',
    });
  });
  afterAll(async () => {
    process.env = before;
    await database.close();
    await rm(varDir, { recursive: true });
  });

  const star = (...words: string[]) => runStar('--lang', 'en', ...words);
  const passwordIn = (text: string) => /password[^:]*: (\S+)/i.exec(text)?.[1];

  describe('db', () => {
    it('shows the state, in words and for programs', async () => {
      const { out, code } = await star('db', 'status');
      expect(code).toBe(0);
      expect(out).toMatch(/^PostgreSQL 18\S*, 127\.0\.0\.1:\d+\/test_/);
      expect(out).toContain(', 0 pending');
      expect(out).toContain('There is no district yet.');
      const { out: json } = await star('db', 'status', '--format', 'json');
      expect(JSON.parse(json)).toMatchObject({ embedded: false, pending: [], districts: [] });
      expect(json).not.toContain(new URL(database.url).password);
    });

    it('migrates what is missing, and nothing the second time', async () => {
      await database.asOwner('DROP SCHEMA feedback CASCADE');
      await database.asOwner(`DELETE FROM schema_migrations WHERE name LIKE 'Feedback%'`);
      expect((await star('db', 'status')).out).toMatch(/pending Feedback/);
      expect((await star('db', 'migrate')).out).toMatch(/applied Feedback\w+\n[^]*Done: \d+ migrations ran/);
      expect((await star('db', 'migrate')).out).toContain('Done: 0 migrations ran');
    });

    it('empties the database only when told twice', async () => {
      await star('district', 'add', 'gone', '--zh', '旧区（演示）', '--en', 'Old district');
      const { code, err } = await star('db', 'reset');
      expect(code).toBe(2);
      expect(err).toContain('--yes');
      expect((await star('db', 'status')).out).toContain('District gone: Old district');
      expect((await star('db', 'reset', '--yes')).code).toBe(0);
      expect((await star('db', 'status')).out).toContain('There is no district yet.');
    });

    it('says in words that the server cannot be reached, without the password', async () => {
      process.env['DATABASE_URL'] = 'postgres://star:hunter2@127.0.0.1:1/star';
      const { code, err } = await star('db', 'status');
      process.env['DATABASE_URL'] = database.url;
      expect(code).toBe(2);
      expect(err).toContain('The database 127.0.0.1:1/star cannot be reached');
      expect(err).not.toContain('hunter2');
    });

    it('names a setting that cannot be used', async () => {
      process.env['STAR_FILES_MAX_MB'] = 'many';
      const { code, err } = await star('db', 'status');
      delete process.env['STAR_FILES_MAX_MB'];
      expect(code).toBe(2);
      expect(err).toContain('STAR_FILES_MAX_MB="many": expected a whole number');
    });
  });

  describe('district, user and audit', () => {
    beforeAll(async () => {
      await star('db', 'reset', '--yes');
    });

    it('lead from an empty database to a first account', async () => {
      expect((await star('user', 'add', 'wang', '--name', '王某', '--role', 'operator')).err).toContain(
        'no district yet',
      );
      const founded = await star(
        'district',
        'add',
        'lingang',
        '--zh',
        '临港区总工会（演示）',
        '--en',
        'Lingang',
      );
      expect(founded).toMatchObject({ code: 0, out: 'Added lingang: Lingang\n' });
      const added = await star('user', 'add', 'wang', '--name', '王某（演示）', '--role', 'district_admin');
      expect(added.code).toBe(0);
      expect(passwordIn(added.out)?.length).toBeGreaterThan(8);
    });

    it('refuse a second district with the code, and a code of another kind', async () => {
      const again = await star('district', 'add', 'lingang', '--zh', '甲', '--en', 'A');
      expect(again).toMatchObject({ code: 2, err: 'The code is taken: lingang\n' });
      expect((await star('district', 'add', 'Lin gang', '--zh', '甲', '--en', 'A')).code).toBe(2);
    });

    it('name the field that is wrong', async () => {
      const nobody = await star('user', 'add', 'li', '--name', '李某', '--role', 'emperor');
      expect(nobody.code).toBe(2);
      expect(nobody.err).toMatch(/role: /);
      const chair = await star('user', 'add', 'li', '--name', '李某', '--role', 'union_chair');
      expect(chair.err).toMatch(/scopeId: /);
      const auditor = await star('user', 'add', 'li', '--name', '李某', '--role', 'auditor');
      expect(auditor.err).toMatch(/validUntil: /);
      const date = await star('user', 'add', 'li', '--name', '李某', '--role', 'auditor', '--until', 'soon');
      expect(date.err).toBe('Not a date (year-month-day): soon\n');
      const district = await star(
        'user',
        'add',
        'li',
        '--name',
        '李某',
        '--role',
        'operator',
        '--district',
        'x',
      );
      expect(district.err).toBe('There is no district x. There are: lingang\n');
    });

    it('reset a password', async () => {
      const first = await star('user', 'reset-password', 'wang');
      const second = await star('user', 'reset-password', 'WANG');
      expect(first.code).toBe(0);
      expect(passwordIn(first.out)).not.toBe(passwordIn(second.out));
      const nobody = await star('user', 'reset-password', 'wan');
      expect(nobody).toMatchObject({ code: 2, err: 'There is no account with the user name wan\n' });
    });

    it('verify the chain, and name the entry that was tampered with', async () => {
      const good = await star('audit', 'verify');
      expect(good.code).toBe(0);
      const hash = /^lingang: \d+ entries hold, last hash ([0-9a-f]{64})\n$/.exec(good.out)?.[1] ?? '';
      expect((await star('audit', 'verify', '--expect', hash)).code).toBe(0);

      await database.asOwner('ALTER TABLE audit.entries DISABLE TRIGGER USER');
      await database.asOwner('DELETE FROM audit.entries WHERE seq = (SELECT max(seq) FROM audit.entries)');
      expect((await star('audit', 'verify')).code).toBe(0);
      const cut = await star('audit', 'verify', '--expect', hash);
      expect(cut).toMatchObject({ code: 1, out: expect.stringContaining('may have been cut off') as string });

      await database.asOwner(`UPDATE audit.entries SET actor = 'nobody' WHERE seq = 1`);
      const broken = await star('audit', 'verify', '--format', 'json');
      expect(broken.code).toBe(1);
      expect(JSON.parse(broken.out)).toMatchObject({ valid: false, broken: { seq: 1, reason: 'altered' } });
    });

    it('check the signatures of the platform’s records, and name the one that was changed', async () => {
      const [place, union, factId] = [newId(), newId(), newId()];
      const district = `(SELECT id FROM platform.districts WHERE code = 'lingang')`;
      await database.asOwner(
        `SET session_replication_role = replica;
         INSERT INTO organizations.subdistricts (id, district_id, name) VALUES ('${place}', ${district}, '街道（演示）');
         INSERT INTO organizations.enterprises (id, district_id, uscc, name, industry)
           VALUES ('${place}', ${district}, '91000000000000001X', '企业（演示）', 'other');
         INSERT INTO organizations.unions (id, district_id, subdistrict_id, enterprise_id, name, established_on)
           VALUES ('${union}', ${district}, '${place}', '${place}', '工会（演示）', '2020-01-01');
         INSERT INTO facts.facts (id, district_id, union_id, kind, happened_from, happened_to, quantity, unit,
           source_type, source_id, source_title, revision, recorded_at, signature)
         VALUES ('${factId}', ${district}, '${union}', 'lead_deal', '2026-01-01', '2026-01-01', 1, 'times', 'x', 'x',
           'x', 0, now(), 'v1:forged');
         SET session_replication_role = origin;`,
      );
      const forged = await star('audit', 'verify', '--format', 'json');
      expect(forged.code).toBe(1);
      expect(JSON.parse(forged.out)).toMatchObject({ records: { facts: 1, broken: [factId] } });
    });

    it('know the roles of the product', () => {
      expect(ROLES).toEqual(KNOWN_ROLES);
    });
  });

  it('fills an empty database with the demonstration district, once', async () => {
    await star('db', 'reset', '--yes');
    expect((await star('db', 'seed')).out).toBe('The demonstration district is there.\n');
    expect((await star('db', 'seed')).out).toBe('The database has data: nothing was written.\n');
    expect((await star('db', 'status')).out).toContain('District lingang: ');
    expect((await star('audit', 'verify')).code).toBe(0);

    const [award] = await database.asOwner<{ id: string }>(
      'SELECT assessment_id AS id FROM assessment.awards',
    );
    const file = path.join(await mkdtemp(path.join(os.tmpdir(), 'star-report-')), 'report.pdf');
    expect((await star('report', award!.id, '--out', file)).code).toBe(0);
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await star('report', 'nonsense', '--out', file)).code).toBe(2);
  });
});
