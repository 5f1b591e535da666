import fc from 'fast-check';
import { dayNumber, plusMonths } from './day-number.js';

const MS_PER_DAY = 86_400_000;
const dates = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('day numbers', () => {
  it('are as far apart as the calendar says', () => {
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        const days = (Date.parse(`${a}T00:00:00Z`) - Date.parse(`${b}T00:00:00Z`)) / MS_PER_DAY;
        return dayNumber(a) - dayNumber(b) === days;
      }),
    );
    expect(dayNumber('2024-03-01') - dayNumber('2024-02-28')).toBe(2);
    expect(dayNumber('1900-03-01') - dayNumber('1900-02-28')).toBe(1);
    expect(dayNumber('2000-03-01') - dayNumber('2000-02-28')).toBe(2);
  });

  it.each([
    '2026-02-29',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '2026-01-32',
    '2026-04-31',
    '0000-01-01',
    '2026-1-01',
    '26-01-01',
    '2026/01/01',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '２０２６-01-01',
    '',
  ])('are none for %j', (text) => {
    expect(dayNumber(text)).toBeNaN();
  });
});

describe('calendar months', () => {
  it.each([
    ['2025-01-15', 12, '2026-01-15'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2025-12-31', 1, '2026-01-31'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2025-12-31', 0, '2025-12-31'],
  ])('%s plus %i is %s', (from, months, to) => {
    expect(plusMonths(from, months)).toBe(to);
  });
});
