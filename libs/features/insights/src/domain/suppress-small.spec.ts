import fc from 'fast-check';
import type { StatisticsTable } from './statistics-table.js';
import { SMALLEST_GROUP, suppressSmall } from './suppress-small.js';

const table = (...bases: number[]): StatisticsTable => ({
  key: 'members_by_industry',
  groups: 'industry',
  columns: [{ key: 'members', unit: 'count' }],
  rows: bases.map((base, index) => ({ group: `组${index}`, base, values: [base * 10] })),
});
const shown = (...bases: number[]) => suppressSmall(table(...bases)).rows.map(({ values }) => values[0]);

it('hides groups below five and shows those of five', () => {
  expect(shown(4, 3, 5, 20)).toEqual([null, null, 50, 200]);
});

it('hides a second group, the smallest, where one alone could be told from the total', () => {
  expect(shown(4, 30, 9, 12)).toEqual([null, 300, null, 120]);
});

it('shows groups of nobody: there is nobody to be told of', () => {
  expect(shown(0, 6, 7)).toEqual([0, 60, 70]);
});

it('hides the size with the figures', () => {
  expect(suppressSmall(table(3, 2)).rows.map(({ base }) => base)).toEqual([0, 0]);
});

it('never shows a small group, and never hides just one of several', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(12), { minLength: 2, maxLength: 8 }), (bases) => {
      const values = shown(...bases);
      bases.forEach((base, index) => {
        if (base > 0 && base < SMALLEST_GROUP) expect(values[index]).toBeNull();
      });
      const hidden = values.filter((value) => value === null).length;
      const others = bases.filter((base) => base >= SMALLEST_GROUP).length;
      expect(hidden === 1 && others > 0).toBe(false);
    }),
  );
});
