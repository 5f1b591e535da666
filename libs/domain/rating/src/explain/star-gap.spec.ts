import { perfectUnion } from '../plan/testing/perfect-union.js';
import { rate } from '../score/rate.js';
import { catalogue } from '../score/testing/rated.js';
import { starGap } from './star-gap.js';

describe('the gap to the next star', () => {
  it('is none at the highest', () => {
    expect(starGap(rate(catalogue, perfectUnion()))).toBeNull();
  });

  it('names gates that fail although the points are enough', () => {
    const input = perfectUnion({ profile: { members_eligible: 170 } });
    expect(starGap(rate(catalogue, input))).toEqual({ star: 3, points: 0, gates: ['C1.1'], others: 0 });
  });

  it('counts points, prerequisites and vetoes', () => {
    const input = perfectUnion({ answers: {}, profile: { union_established_months: 3 }, vetoes: ['V1'] });
    expect(starGap(rate(catalogue, input))).toMatchObject({ star: 1, points: 0, others: 2 });
    const poor = rate(catalogue, { ...perfectUnion(), answers: {} });
    const gap = starGap(poor);
    expect(gap?.points).toBe(Math.round((60 - poor.total) * 100) / 100);
    expect(gap?.gates.length).toBeGreaterThan(3);
  });
});
