import { placeOf, problemsWith } from './testing/defect.js';

const gate = (code: string, number: number) => `${placeOf(code)}.hard_gates.${number}.value`;
const newGate = (code: string, measure: string, op: string, value: number) => ({
  [`${placeOf(code)}.hard_gates.+`]: { star: 3, measure, op, value },
});
const young = { fact: 'union_established_months', op: '<', value: 6, zh: '不满6个月' };

describe('checking a catalogue: stars', () => {
  it.each([
    ['skip a number', { 'stars.2.star': 4 }, 'stars.2 stars_not_ascending'],
    ['ask fewer points than the one below', { 'stars.1.min_points': 50 }, 'stars.1 stars_not_ascending'],
    [
      'have a lower floor than the one below',
      { 'stars.2.category_floor_ratio': 0.4 },
      'stars.2 stars_not_ascending',
    ],
    [
      'have a floor above 1',
      { 'stars.2.category_floor_ratio': 1.2 },
      'stars.2.category_floor_ratio floor_range',
    ],
    [
      'ask more points than there are',
      { 'stars.2.min_points': 100.01 },
      'stars.2.min_points unreachable_points',
    ],
    ['have a gate above every share', { [gate('C1.1', 2)]: 1.1 }, 'stars.2 unreachable_gate'],
    ['have a gate of too many ticks', { [gate('G1.2', 2)]: 6 }, 'stars.2 unreachable_gate'],
    ['have a gate above the points of a date', { [gate('D2.2', 0)]: 2.01 }, 'stars.2 unreachable_gate'],
    ['have gates that exclude each other', newGate('G1.2', 'value', '<', 5), 'stars.2 unreachable_gate'],
    [
      'have gates that keep a category below its floor',
      {
        ...newGate('B1.1', 'points', '<=', 0.5),
        ...newGate('B1.2', 'points', '<=', 0.5),
        ...newGate('B2.1', 'points', '<=', 0.5),
      },
      'stars.2 unreachable_floor',
    ],
    [
      'have a contradiction to begin with',
      { 'stars.0.prerequisites.+': young },
      'stars.0.prerequisites unreachable_prerequisite',
    ],
    [
      'wait for themselves',
      { 'stars.2.previous_star': { star: 3, held_months: 12 } },
      'stars.2.previous_star cyclic_previous_star',
    ],
  ])('that %s', (_, changes, expected) => {
    expect(problemsWith(changes)).toContain(expected);
  });

  it('that wait for each other, both', () => {
    const changes = {
      'stars.1.previous_star': { star: 3, held_months: 1 },
      'stars.2.previous_star': { star: 2, held_months: 1 },
    };
    expect(problemsWith(changes)).toEqual([
      'stars.1.previous_star cyclic_previous_star',
      'stars.2.previous_star cyclic_previous_star',
    ]);
  });

  it('may wait for a lower star that is free, or be exempt in the first round', () => {
    const exempt = { star: 3, held_months: 1, first_round_exempt: true };
    expect(problemsWith({ 'stars.2.previous_star': { star: 1, held_months: 1 } })).toEqual([]);
    expect(problemsWith({ 'stars.2.previous_star': exempt })).toEqual([]);
  });
});
