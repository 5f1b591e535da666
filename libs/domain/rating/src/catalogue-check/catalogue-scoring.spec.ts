import { placeOf, problemsIn, problemsWith } from './testing/defect.js';

describe('checking a catalogue: totals', () => {
  it('of indicators, items and categories', () => {
    expect(problemsIn('G2.2', { max_points: 2.5 })).toContain('categories.6.items.1.points wrong_total');
    expect(problemsWith({ 'categories.0.items.0.points': 4 })).toContain('categories.0.points wrong_total');
    expect(problemsWith({ 'meta.counts.base_points': 99 })).toEqual(['meta.counts.base_points wrong_total']);
  });

  it('are exact: 1.6 + 1.4 + 2 is 5', () => {
    const changes = { [`${placeOf('A1.1')}.max_points`]: 1.6, [`${placeOf('A1.2')}.max_points`]: 1.4 };
    expect(problemsWith(changes).filter((line) => line.endsWith('wrong_total'))).toEqual([]);
  });

  it.each(['categories', 'items', 'indicators'])('the count of %s', (key) => {
    expect(problemsWith({ [`meta.counts.${key}`]: 1 })).toEqual([`meta.counts.${key} wrong_count`]);
  });

  it('are of whole hundredths above 0', () => {
    expect(problemsIn('G2.2', { 'scoring.steps.1.points': 1.305 })).toEqual([
      'scoring.steps.1.points points_precision',
    ]);
    expect(problemsIn('G2.2', { max_points: 0 })).toContain('max_points not_positive');
  });
});

describe('checking a catalogue: scoring', () => {
  it.each([
    ['a kind that the method cannot score', 'A1.1', { kind: 'date' }, 'scoring.method method_mismatch'],
    ['no steps', 'A1.1', { 'scoring.steps': undefined }, 'scoring.steps missing_for_method'],
    ['no otherwise', 'A1.1', { 'scoring.otherwise': undefined }, 'scoring.otherwise missing_for_method'],
    ['no denominator', 'A2.1', { denominator: undefined }, 'denominator missing_for_method'],
    ['no formula', 'B1.3', { formula: undefined }, 'formula missing_for_method'],
    ['no quotient', 'B1.3', { formula: 'survey_valid - members_total' }, 'formula bad_formula'],
    ['no options to count', 'A1.2', { 'scoring.options_counted': undefined }, 'scoring.measure bad_measure'],
    ['nothing to measure', 'A1.1', { 'inputs.0.type': 'boolean' }, 'scoring.measure bad_measure'],
    ['no own options', 'E1.3', { 'inputs.2.options': undefined }, 'inputs.2.options missing_for_method'],
  ])('%s', (_, code, changes, expected) => {
    expect(problemsIn(code, changes)).toContain(expected);
  });

  it.each([
    ['an option without points', 'C2.2', 'scoring.options.0.points', undefined, 'required'],
    ['more points than the maximum', 'A1.1', 'scoring.steps.0.points', 2, 'points_above_max'],
    ['points that rise as values fall', 'B1.1', 'scoring.steps.2.points', 1.2, 'not_monotone'],
    ['otherwise above the last band', 'B1.1', 'scoring.otherwise', 0.6, 'not_monotone'],
    ['points over denominator 0 above the maximum', 'D3.1', 'zero_denominator.points', 9, 'points_above_max'],
  ])('%s', (_, code, path, value, expected) => {
    expect(problemsIn(code, { [path]: value })).toEqual([`${path} ${expected}`]);
  });

  it.each([
    ['a best band below the maximum', 'A1.1', { 'scoring.steps.0.points': 1.2 }, 'scoring max_not_reached'],
    ['a best option below the maximum', 'C2.2', { 'scoring.options.0.points': 1 }, 'scoring max_not_reached'],
    [
      'thresholds that do not fall',
      'B1.1',
      { 'scoring.steps.1.gte': 0.8 },
      'scoring.steps.1.points not_monotone',
    ],
    [
      'ages that do not rise',
      'C3.1',
      { 'scoring.steps.1.age_days_lte': 9 },
      'scoring.steps.1.points not_monotone',
    ],
    ['a band of two thresholds', 'B1.1', { 'scoring.steps.1.gt': 0.7 }, 'scoring.steps.1 one_threshold'],
    ['a linear rule turned round', 'C3.2', { 'scoring.from': 0.95 }, 'scoring linear_range'],
    ['a band above every share', 'B1.1', { 'scoring.steps.0.gte': 1.01 }, 'scoring.steps.0 band_unreachable'],
    ['a band of too many ticks', 'A1.2', { 'scoring.steps.0.gte': 5 }, 'scoring.steps.0 band_unreachable'],
    [
      'no denominator to be 0',
      'A1.1',
      { zero_denominator: { points: 1 } },
      'zero_denominator.points method_mismatch',
    ],
  ])('%s', (_, code, changes, expected) => {
    expect(problemsIn(code, changes)).toContain(expected);
  });

  it('more than 1 per hundred is within reach', () => {
    expect(problemsIn('F1.2', { 'scoring.steps.0.gte': 500 })).toEqual([]);
  });
});

describe('checking a catalogue: conditions, preconditions, gates', () => {
  const fact = (test: object) => ({
    applies_when: { all: [{ fact: 'new_hires', op: '>', value: 3 }, test] },
  });

  it.each([
    ['no constant', 'A2.1', { 'preconditions.0.value': undefined }, 'preconditions.0 one_constant'],
    ['two constants', 'A2.1', { 'preconditions.0.value_fraction': '1/2' }, 'preconditions.0 one_constant'],
    [
      'a bad fraction',
      'D1.1',
      { 'preconditions.0.value_fraction': '2/0' },
      'preconditions.0.value_fraction bad_fraction',
    ],
    [
      'two left sides',
      'D1.1',
      { 'preconditions.0.input': 'delegates_total' },
      'preconditions.0 one_constant',
    ],
    [
      'half a ratio',
      'D1.1',
      { 'preconditions.0.ratio_of': ['delegates_total'] },
      'preconditions.0.ratio_of relation_arity',
    ],
    [
      'a number for yes or no',
      'A1.1',
      { 'applies_when.all.0.value': 1 },
      'applies_when.all.0.value wrong_type',
    ],
    [
      'yes and no in order',
      'A1.1',
      { 'applies_when.all.0.op': '>=' },
      'applies_when.all.0.op operator_mismatch',
    ],
    [
      'a condition that cannot hold',
      'B1.2',
      fact({ fact: 'new_hires', op: '<', value: 3 }),
      'applies_when never_applies',
    ],
    [
      'sharing said wrongly',
      'A1.1',
      { when_not_applicable: 'n/a' },
      'when_not_applicable not_applicable_rule',
    ],
    [
      'a date test without reference',
      'C2.1',
      { 'scoring.rules.0.all.0.ref': undefined },
      'scoring.rules.0.all.0 date_test',
    ],
    [
      'a gate on a date',
      'C2.1',
      { 'hard_gates.0.measure': 'value' },
      'hard_gates.0.measure gate_needs_points',
    ],
    ['options in order', 'C2.2', { 'hard_gates.0.op': '>=' }, 'hard_gates.0.op operator_mismatch'],
    ['a list without in', 'C2.2', { 'hard_gates.2.op': '==' }, 'hard_gates.2.op operator_mismatch'],
    ['text for a number', 'C1.1', { 'hard_gates.0.value': 'high' }, 'hard_gates.0.value wrong_type'],
    [
      'a gate finer than points',
      'D2.2',
      { 'hard_gates.0.value': 1.999 },
      'hard_gates.0.value points_precision',
    ],
  ])('%s', (_, code, changes, expected) => {
    expect(problemsIn(code, changes)).toEqual([expected]);
  });
});
