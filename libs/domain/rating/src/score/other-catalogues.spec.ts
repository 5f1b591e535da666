import { defective, placeOf, sound } from '../catalogue-check/testing/defect.js';
import { compileCatalogue } from '../compile/compile-catalogue.js';
import { perfectUnion, type Changes } from '../plan/testing/perfect-union.js';
import { rate } from './rate.js';
import { gate, indicatorIn } from './testing/rated.js';

/** The default catalogue with other rules, rating the perfect union with changes. */
function ratedBy(rules: Readonly<Record<string, unknown>>, changes: Changes = {}) {
  return rate(compileCatalogue(defective(rules)), perfectUnion(changes));
}

/** Rules of one indicator by their path in it. */
function rulesOf(code: string, rules: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(rules).map(([path, value]) => [`${placeOf(code)}.${path}`, value]),
  );
}

describe('rules that the default catalogue does not use', () => {
  it('a gate over denominator 0 fails with some of the points only', () => {
    const nothing = { answers: { 'D3.1': { appeals_on_time: 0, appeals_total: 0 } } };
    const satisfied = (points: number, measure: string, value: number) => {
      const rules = {
        'zero_denominator.points': points,
        'hard_gates.+': { star: 2, measure, op: '>=', value },
      };
      return gate(ratedBy(rulesOf('D3.1', rules), nothing), 2, 'D3.1').satisfied;
    };
    expect([satisfied(1, 'value', 0.1), satisfied(2.5, 'value', 0.1)]).toEqual([false, true]);
    expect([satisfied(1, 'points', 1), satisfied(2.5, 'points', 1)]).toEqual([false, true]);
  });

  it('a category that does not apply has no score, no floor and no part in the total', () => {
    const condition = { all: [{ fact: 'frontline_workers', op: '>', value: 0 }] };
    const codes =
      sound.categories[5]?.items.flatMap(({ indicators }) => indicators.map(({ code }) => code)) ?? [];
    const rules = Object.assign(
      {},
      ...codes.map((code) => rulesOf(code, { applies_when: condition })),
    ) as object;
    const answers = Object.fromEntries(codes.map((code) => [code, null]));
    const rating = ratedBy({ ...rules }, { profile: { frontline_workers: 0 }, answers });
    expect(rating.categories[5]).toEqual({
      code: 'F',
      points: 10,
      score: null,
      applicable: false,
      floorMet: { '1': true, '2': true, '3': true },
    });
    expect([rating.total, rating.star]).toEqual([90, 3]);
  });

  it('boolean: all points or none', () => {
    const rules = rulesOf('A1.1', {
      kind: 'boolean',
      inputs: [{ key: 'studied', zh: '是否研究', en: 'Studied', type: 'boolean' }],
      scoring: { method: 'boolean' },
      hard_gates: [{ star: 1, measure: 'value', op: '==', value: true }],
    });
    const of = (studied: boolean) => ratedBy(rules, { answers: { 'A1.1': { studied } } });
    expect(indicatorIn(of(true), 'A1.1')).toMatchObject({
      score: 1.5,
      value: true,
      trace: { band: { kind: 'boolean' } },
    });
    expect(indicatorIn(of(false), 'A1.1')).toMatchObject({ score: 0, value: false });
    expect([gate(of(true), 1, 'A1.1').satisfied, gate(of(false), 1, 'A1.1').satisfied]).toEqual([
      true,
      false,
    ]);
  });

  it('date rules that ask whether a date is given', () => {
    const rules = rulesOf('C2.1', {
      'scoring.rules': [
        { all: [{ input: 'term_end', op: '>=', ref: 'as_of', offset_days: 30 }], points: 2 },
        { all: [{ input: 'extension_approved_until', is_set: true }], points: 1.5 },
        {
          all: [
            { input: 'extension_approved_until', is_set: false },
            { input: 'term_end', op: '>', ref: 'as_of' },
          ],
          points: 1,
        },
      ],
    });
    const score = (term_end: string, extension_approved_until: string | null) =>
      indicatorIn(ratedBy(rules, { answers: { 'C2.1': { term_end, extension_approved_until } } }), 'C2.1')
        .score;
    expect([score('2027-01-30', null), score('2027-01-29', '2020-01-01')]).toEqual([2, 1.5]);
    expect([score('2027-01-29', null), score('2026-12-31', null)]).toEqual([1, 0]);
  });

  it('a threshold that is excluded', () => {
    const rules = rulesOf('A1.1', {
      'scoring.steps': [
        { gt: 2, points: 1.5 },
        { gte: 2, points: 1 },
      ],
    });
    const score = (party_union_decisions: number) =>
      indicatorIn(ratedBy(rules, { answers: { 'A1.1': { party_union_decisions } } }), 'A1.1').score;
    expect([score(1), score(2), score(3)]).toEqual([0, 1, 1.5]);
  });

  it('half of exact points is rounded once', () => {
    const rules = rulesOf('C3.2', { 'preconditions.0.otherwise': 'half_points' });
    // 1 + 8 × (21/23 − 0.7) = 2.7043…, half of it 1.3521…
    const system = { survey_valid: 23, satisfied: 21, cc_satisfied: 0, home_users: 0 };
    const { score, trace } = indicatorIn(ratedBy(rules, { system }), 'C3.2');
    expect([score, trace.band]).toEqual([
      1.35,
      { kind: 'linear', segment: 'between', points: 311 / 115, exact: '311/115' },
    ]);
  });

  it('each half_points precondition that fails halves again', () => {
    const test = { op: '>=', value: 100, otherwise: 'half_points' };
    const rules = rulesOf('A2.1', {
      preconditions: [
        { ...test, input: 'agreed_due' },
        { ...test, input: 'agreed_done' },
      ],
    });
    expect(indicatorIn(ratedBy(rules), 'A2.1').score).toBe(0.5);
  });

  it('a quotient times another number than 100 is still a proper one', () => {
    const rules = rulesOf('F1.2', { formula: 'suggestions_implemented / employees_total * 10' });
    expect(indicatorIn(ratedBy(rules), 'F1.2')).toMatchObject({ value: 0.5, score: 0.5 });
    expect(() => ratedBy(rules, { answers: { 'F1.2': { suggestions_implemented: 201 } } })).toThrow('200');
  });
});
