import { compileCatalogue } from '../compile/compile-catalogue.js';
import { describeProblem } from '../text/describe-problem.js';
import { checkCatalogue } from './check-catalogue.js';
import { defective, placeOf, problemsIn, problemsWith, sound } from './testing/defect.js';

describe('checking a catalogue: its form', () => {
  it('finds nothing in the default one', () => {
    expect(checkCatalogue(sound)).toEqual([]);
  });

  it.each([[null], [[]], ['text']])('refuses %j', (document) => {
    expect(checkCatalogue(document).map(({ path, code }) => `${path} ${code}`)).toEqual([' wrong_type']);
  });

  it.each([
    ['a missing section', { stars: undefined }, 'stars required'],
    ['no category at all', { categories: [] }, 'categories empty_list'],
    ['a missing title', { 'meta.title_zh': undefined }, 'meta.title_zh required'],
    ['an unknown effect', { 'veto.0.effect': 'fine' }, 'veto.0.effect not_an_option'],
    ['an unknown section', { notes: {} }, 'notes unknown_key'],
  ])('%s', (_, changes, expected) => {
    expect(problemsWith(changes)).toEqual([expected]);
  });

  it.each([
    ['a mistyped key', 'A1.1', { zero_denomenator: { points: 1 } }, 'zero_denomenator unknown_key'],
    ['a number as text', 'A1.1', { max_points: '1.5' }, 'max_points wrong_type'],
    ['a negative number', 'A1.1', { max_points: -1 }, 'max_points negative'],
    ['a number of 16 digits', 'A1.1', { max_points: 0.1 + 0.2 }, 'max_points too_many_digits'],
    ['an unknown method', 'A1.1', { 'scoring.method': 'lottery' }, 'scoring.method not_an_option'],
    ['an unknown kind', 'A1.1', { kind: 'vote' }, 'kind not_an_option'],
    ['an unknown operator', 'C1.1', { 'hard_gates.0.op': '=>' }, 'hard_gates.0.op not_an_option'],
    ['a condition of no kind', 'A1.1', { applies_when: 'sometimes' }, 'applies_when wrong_type'],
    ['a condition of nothing', 'A1.1', { applies_when: { any: [] } }, 'applies_when.any empty_list'],
  ])('%s', (_, code, changes, expected) => {
    expect(problemsIn(code, changes)).toEqual([expected]);
  });

  it.each([
    ['what to do', { 'guidance.do_zh': ' ' }, 'guidance.do_zh empty_text'],
    ['how to do it', { 'guidance.how_zh': undefined }, 'guidance.how_zh required'],
    ['any guidance', { guidance: undefined }, 'guidance required'],
    ['accepted evidence', { evidence: [] }, 'evidence empty_list'],
    ['the effort it takes', { effort_minutes_estimate: 0 }, 'effort_minutes_estimate not_positive'],
    ['its basis', { basis: [] }, 'basis empty_list'],
    ['its name', { name_zh: '' }, 'name_zh empty_text'],
  ])('an indicator that does not show %s', (_, changes, expected) => {
    expect(problemsIn('B2.2', changes)).toEqual([expected]);
  });

  it('words problems in both languages', () => {
    const draft = defective({ [`${placeOf('A2.1')}.numerator`]: 'done', 'meta.counts.items': 19 });
    const problems = checkCatalogue(draft);
    expect(problems.map((found) => describeProblem(found, 'zh-CN'))).toEqual([
      '数字填报项“done”不存在',
      '共有18个，meta.counts写明19个',
    ]);
    expect(problems.map((found) => describeProblem(found, 'en'))).toEqual([
      'there is no numeric input “done”',
      'there are 18, meta.counts says 19',
    ]);
  });

  it('a sound document compiles, an unsound reference does not', () => {
    expect(() => compileCatalogue(sound)).not.toThrow();
    const draft = defective({ [`${placeOf('A2.1')}.numerator`]: 'done' });
    expect(() => compileCatalogue(draft)).toThrow(RangeError);
  });
});
