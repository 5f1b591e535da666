import { stringify } from 'yaml';
import { defaultCatalogue } from '../plan/testing/default-catalogue.js';
import { perfectUnion } from '../plan/testing/perfect-union.js';
import { rate } from '../score/rate.js';
import { parseAnswers } from './parse-answers.js';
import { readAnswers } from './read-answers.js';

const catalogue = defaultCatalogue();

/** `line path code` of every problem. */
function problemsOf(text: string): readonly string[] {
  return readAnswers(catalogue, text).problems.map(
    ({ line, path, code }) => `${line ?? '-'} ${path} ${code}`,
  );
}

describe('reading answers', () => {
  it('reads the same from YAML and from JSON, however indented', () => {
    const input = perfectUnion();
    for (const text of [stringify(input), JSON.stringify(input), JSON.stringify(input, null, '\t')]) {
      expect(readAnswers(catalogue, text)).toEqual({ input, problems: [] });
    }
  });

  it('names every problem at once, with its line', () => {
    const text = `catalogue: star-union-default
asOf: 2026-13-01
answers:
  A1.1: { party_union_decisions: -1 }
  Z1.1:
    what: 1
vetoes:
  - V8
  - V88
`;
    expect(problemsOf(text).slice(0, 4)).toEqual([
      '2 asOf wrong_type',
      '9 vetoes.1 unknown_veto',
      '4 answers.A1.1.party_union_decisions negative',
      '5 answers.Z1.1 unknown_indicator',
    ]);
  });

  describe('repeated keys', () => {
    it.each([
      ['in YAML', 'a: 1\nb: 2\na: 3\n', '3 a repeated_key'],
      ['in JSON', '{"answers": {"A1.1": {"x": 1,\n"x": 1}}}', '2 answers.A1.1.x repeated_key'],
      ['quoted differently', 'answers:\n  A1.1: {}\n  "A1.1": {}\n', '3 answers.A1.1 repeated_key'],
      ['written differently', '{"a": 1, "\\u0061": 2}', '1 a repeated_key'],
    ])('%s', (_, text, expected) => {
      const { problems, input } = parseAnswers(text);
      expect(problems.map(({ line, path, code }) => `${line ?? '-'} ${path} ${code}`)).toEqual([expected]);
      expect(input).toBeUndefined();
    });

    it('the other problems of the file are still named', () => {
      const text = 'catalogue: other\nasOf: 2026-12-31\nasOf: 2026-12-31\n';
      expect(problemsOf(text).slice(0, 2)).toEqual(['3 asOf repeated_key', '1 catalogue other_catalogue']);
    });
  });

  describe('decimals', () => {
    const paid = (number: string) => parseAnswers(`{"answers":{"A1.3":{"paid_days_per_month":${number}}}}`);

    it.each([
      '123456789012345',
      '0.000000000012345',
      '1.23456789012345',
      '1e15',
      '2.0',
      '0.00000000000000000',
    ])('takes %s', (number) => {
      expect(paid(number).problems).toEqual([]);
    });

    it.each([
      '1234567890123456',
      '0.1234567890123456',
      '1.000000000000000',
      '100000000000000000',
      '3.3e1000',
    ])('refuses %s', (number) => {
      const { problems } = paid(number);
      const code = number.endsWith('1000') ? 'number_out_of_range' : 'too_many_digits';
      expect(problems.map(({ path, code: found }) => `${path} ${found}`)).toEqual([
        `answers.A1.3.paid_days_per_month ${code}`,
      ]);
    });

    it('reads decimals as they are written: 2.9999999999999 is below 3', () => {
      const days = (number: number) => {
        const input = perfectUnion({ answers: { 'A1.3': { paid_days_per_month: number } } });
        return rate(catalogue, input).indicators[2]?.score;
      };
      expect([2.99999999999999, 3, 3.00000000000001].map(days)).toEqual([1.5, 2, 2]);
    });

    it('takes -0 as 0, which is not negative', () => {
      const { input } = parseAnswers('{"answers":{"A1.3":{"paid_days_per_month":-0.0}}}');
      expect(Object.is(input?.answers?.['A1.3']?.['paid_days_per_month'], 0)).toBe(true);
    });

    it('takes a code of 18 digits under enterprise, quoted or not', () => {
      const { input, problems } = parseAnswers('enterprise: { uscc: 914403001922038216, name: 12 }');
      expect(problems).toEqual([]);
      expect(input?.enterprise).toEqual({ uscc: '914403001922038216', name: '12' });
    });
  });

  describe('what is no answers file', () => {
    it.each([
      ['an open bracket', 'a: [1\nb: 2\n', 2, 'syntax'],
      ['a tab as indent', 'a:\n\tb: 1\n', 2, 'syntax'],
      ['two documents', 'a: 1\n---\nb: 2\n', 2, 'syntax'],
      ['an unknown tag', 'a: !secret 1\n', 1, 'syntax'],
      ['an alias of nothing', 'a: *b\n', 1, 'unknown_alias'],
      ['nothing', '', 1, 'empty'],
      ['a comment only', '# later\n', 1, 'empty'],
      ['a list', '- 1\n', 1, 'wrong_type'],
      ['a text', 'hello', 1, 'wrong_type'],
      ['a key that is a list', '? [a]\n: 1\n', undefined, 'key_not_text'],
    ])('%s', (_, text, line, code) => {
      const [found, ...others] = parseAnswers(text).problems;
      expect({ line: found?.line, code: found?.code }).toEqual({ line, code });
      expect(others).toEqual([]);
    });

    it('is refused when nested without end', () => {
      for (const text of ['['.repeat(5000), 'a: &a [*a]', '{"a":'.repeat(80) + '1' + '}'.repeat(80)]) {
        expect(parseAnswers(text).problems.map(({ code }) => code)).not.toEqual([]);
      }
    });

    it('is refused when aliases multiply', () => {
      const rows = Array.from(
        { length: 12 },
        (_, n) => `k${n}: &k${n} [${'*k'.concat(String(n - 1), ', ').repeat(9)}]`,
      );
      rows[0] = 'k0: &k0 [1, 1, 1, 1, 1, 1, 1, 1, 1]';
      expect(parseAnswers(rows.join('\n')).problems.map(({ code }) => code)).toEqual(['too_large']);
    });

    it('keeps a key named __proto__ a key', () => {
      expect(problemsOf('{"__proto__": {"a": 1}}')).toContain('1 __proto__ unknown_key');
    });
  });

  it('resolves anchors, as YAML does', () => {
    const { input } = parseAnswers('a: &x { y: 1 }\nanswers: { A1.1: *x }');
    expect(input?.answers).toEqual({ 'A1.1': { y: 1 } });
  });
});
