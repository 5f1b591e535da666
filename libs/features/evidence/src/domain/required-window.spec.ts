import { covers, requiredWindow } from './required-window.js';

const AS_OF = '2026-12-31';

describe('the days a proof must speak for', () => {
  it.each([
    ['term', 'as_of', AS_OF, AS_OF],
    ['term', 'term', AS_OF, AS_OF],
    ['term', 'evaluation_year', '2026-01-01', AS_OF],
    ['period', 'evaluation_year', '2026-01-01', AS_OF],
    ['period', 'as_of', '2026-01-01', AS_OF],
    ['period', 'last_12_months', '2026-01-01', AS_OF],
    ['as_of', 'as_of', '2026-12-01', AS_OF],
    ['as_of', 'evaluation_year', '2026-12-01', AS_OF],
    ['continuous', 'as_of', '2026-01-01', AS_OF],
  ] as const)('%s for an indicator of %s: %s to %s', (reuse, period, from, to) => {
    expect(requiredWindow(reuse, period, AS_OF)).toEqual({ from, to });
  });

  it('counts the last twelve months back from any cut-off', () => {
    expect(requiredWindow('period', 'last_12_months', '2026-06-30')).toEqual({
      from: '2025-07-01',
      to: '2026-06-30',
    });
  });
});

describe('a proof and the days it must speak for', () => {
  const year = requiredWindow('period', 'evaluation_year', AS_OF);
  const cutOff = requiredWindow('term', 'as_of', AS_OF);

  it.each([
    ['minutes of this year', { from: '2026-03-01', to: '2026-03-01' }, year, true],
    ['minutes of last year', { from: '2025-12-31', to: '2025-12-31' }, year, false],
    ['minutes dated after the cut-off', { from: '2027-01-01', to: '2027-01-01' }, year, false],
    ['a contract in force at the cut-off', { from: '2025-01-01', to: AS_OF }, cutOff, true],
    ['a contract that ended the day before', { from: '2025-01-01', to: '2026-12-30' }, cutOff, false],
    ['a room that has been there since 2020', { from: '2020-05-01', to: null }, cutOff, true],
  ])('%s', (_name, period, window, counts) => {
    expect(covers(period, window)).toBe(counts);
  });
});
