import { settledPeriod } from './effective-period.js';

describe('the days a proof speaks for', () => {
  const open = { from: '2026-03-01', to: null };

  it.each([
    ['term', null],
    ['continuous', null],
    ['period', '2026-03-01'],
    ['as_of', '2026-03-01'],
  ] as const)('without an end, a proof of kind %s holds until %s', (reuse, to) => {
    expect(settledPeriod(reuse, open)).toEqual({ from: '2026-03-01', to });
  });

  it('end where the union says', () => {
    const period = { from: '2026-03-01', to: '2026-06-30' };
    expect(settledPeriod('period', period)).toEqual(period);
  });
});
