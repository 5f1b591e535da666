import { awardNumber } from './award-number.js';

it.each([
  [2026, 1, '星2026-0001'],
  [2026, 9999, '星2026-9999'],
  [2027, 12_345, '星2027-12345'],
])('the award number of %i, %i', (year, sequence, number) => {
  expect(awardNumber(year, sequence)).toBe(number);
});
