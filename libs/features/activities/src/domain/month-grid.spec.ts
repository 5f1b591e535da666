import { monthGrid, monthOf, neighbourMonth } from './month-grid.js';

const days = (month: string): string[] =>
  monthGrid(month)
    .flat()
    .map(({ date }) => date);

describe('the month', () => {
  it('begins on the Monday before its first and ends on the Sunday after its last day', () => {
    expect(days('2026-11')).toHaveLength(42);
    expect(days('2026-11')[0]).toBe('2026-10-26');
    expect(days('2026-11').at(-1)).toBe('2026-12-06');
  });

  it('has four weeks when February begins on a Monday, and knows leap years', () => {
    expect(days('2027-02')).toHaveLength(28);
    expect(days('2028-02')).toContain('2028-02-29');
  });

  it('tells its own days from its neighbours’', () => {
    const own = monthGrid('2026-12')
      .flat()
      .filter(({ inMonth }) => inMonth);
    expect(own).toHaveLength(31);
  });

  it.each([
    [undefined, '2026-11'],
    ['2027-01', '2027-01'],
    ['2027-13', '2026-11'],
    ['<script>', '2026-11'],
  ])('of %j is %s', (text, month) => {
    expect(monthOf(text, '2026-11-20')).toBe(month);
  });

  it('has neighbours over new year', () => {
    expect([neighbourMonth('2026-12', 1), neighbourMonth('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
  });
});
