import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runStar } from '../testing/run-star.js';

const FACTS = [
  'employees_total: 10, employees_eligible: 10, members_total: 10, female_members: 0, new_hires: 0, nonstandard_workers: 0, rules_changed: 0, hazard_post_workers: 0',
  'female_employees: 0, nursing_workers: 0, frontline_workers: 0, union_established_months: 30',
  'has_party_org: false, chair_is_part_time: false, vital_meetings_held: false',
  'has_own_collective_contract: false, covered_by_regional_contract: false',
].join(', ');
const unionYaml = (more = '') =>
  `catalogue: star-union-default\nasOf: 2026-12-31\nprofile: { ${FACTS} }\n${more}`;

interface Line {
  readonly file?: string;
  readonly star?: number;
  readonly errors?: readonly { readonly path: string; readonly code: string; readonly line?: number }[];
}

const linesOf = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

describe('star rate', () => {
  let folder: string;
  const file = (name: string, text: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'star-rate-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('prints exactly one JSON document for one file', async () => {
    const { code, out, err } = await runStar('rate', file('a.yaml', unionYaml()), '--format', 'json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      catalogue: { id: 'star-union-default', version: '1.0.0-draft' },
      asOf: '2026-12-31',
      star: 0,
      next: { star: 1 },
      blockedBy: [],
    });
    expect(out.trim().split('\n')).toHaveLength(1);
  });

  it('names place and reason of what is wrong, and exits 2', async () => {
    const path = file('a.yaml', unionYaml('answers:\n  A1.1:\n    party_union_decisions: -1\n'));
    const json = await runStar('rate', path, '--format', 'json');
    expect(json.code).toBe(2);
    expect(JSON.parse(json.out)).toEqual({
      errors: [
        {
          path: 'answers.A1.1.party_union_decisions',
          code: 'negative',
          message: '不能为负数',
          line: 6,
        },
      ],
    });
    const text = await runStar('rate', path, '--lang', 'en');
    expect(text).toEqual({
      code: 2,
      out: '',
      err: `${path}:6: answers.A1.1.party_union_decisions: must not be negative\n`,
    });
  });

  it('rates a folder in order, one line each, whatever is wrong with some of them', async () => {
    file('b.json', '{"catalogue": "star-union-default", "catalogue": "star-union-default"}');
    file('a.yaml', unionYaml());
    file('notes.txt', 'not an answers file');
    file('.hidden.yaml', 'x: 1');
    mkdirSync(join(folder, 'c'));
    file('c/d.yml', unionYaml());
    const { code, out } = await runStar('rate', folder, '--format', 'json');
    expect(code).toBe(2);
    const lines = linesOf(out);
    expect(lines.map((line) => line.file)).toEqual(
      ['a.yaml', 'b.json', 'c/d.yml'].map((name) => join(folder, name)),
    );
    expect(lines.map((line) => line.star)).toEqual([0, undefined, 0]);
    expect(lines[1]?.errors).toContainEqual(
      expect.objectContaining({ path: 'catalogue', code: 'repeated_key' }),
    );
  });

  it('keeps the order of several files and reports one that is not there', async () => {
    const [one, gone] = [file('one.yaml', unionYaml()), join(folder, 'gone.yaml')];
    const { code, out } = await runStar('rate', gone, one, '--format', 'json');
    expect(code).toBe(2);
    expect(linesOf(out).map((line) => [line.file, line.errors?.[0]?.code, line.star])).toEqual([
      [gone, 'unreadable', undefined],
      [one, undefined, 0],
    ]);
  });

  it('refuses what is not UTF-8, an empty file, an empty folder', async () => {
    const gbk = await runStar(
      'rate',
      file('gbk.yaml', Uint8Array.of(0xd6, 0xd0, 0xce, 0xc4)),
      '--format',
      'json',
    );
    expect(JSON.parse(gbk.out)).toMatchObject({ errors: [{ path: '', code: 'unreadable' }] });
    const empty = await runStar('rate', file('empty.yaml', ''), '--format', 'json');
    expect(JSON.parse(empty.out)).toMatchObject({ errors: [{ path: '', code: 'empty' }] });
    mkdirSync(join(folder, 'empty'));
    const none = await runStar('rate', join(folder, 'empty'), '--format', 'json');
    expect(JSON.parse(none.out)).toMatchObject({ errors: [{ code: 'no_files' }] });
    expect([gbk.code, empty.code, none.code]).toEqual([2, 2, 2]);
  });

  it('is readable without --format, in both languages', async () => {
    const path = file('a.yaml', unionYaml('enterprise: { name: 演示：某厂 }\n'));
    expect((await runStar('rate', path)).out).toContain('演示：某厂\n  未达星级，总分 0.00');
    expect((await runStar('--lang', 'en', 'rate', path)).out).toContain('No star, 0.00 points');
  });

  it('takes another catalogue only if it can be used', async () => {
    const { code, out } = await runStar(
      'rate',
      file('a.yaml', unionYaml()),
      '--format',
      'json',
      '--catalogue',
      file('catalogue.yaml', 'meta: { id: mine }\n'),
    );
    expect(code).toBe(2);
    expect((JSON.parse(out) as Line).errors).toContainEqual(
      expect.objectContaining({ path: 'meta.version' }),
    );
  });
});
