import { establishedMonths } from './established-months.js';

describe('months since a union was founded', () => {
  it.each([
    ['2024-03-15', '2026-12-31', 33],
    ['2024-03-15', '2024-04-14', 0],
    ['2024-03-15', '2024-04-15', 1],
    ['2024-01-31', '2024-02-29', 1],
    ['2024-01-31', '2025-02-28', 13],
    ['2027-01-01', '2026-12-31', 0],
  ])('%s to %s: %i', (founded, asOf, months) => {
    expect(establishedMonths(founded, asOf)).toBe(months);
  });
});
