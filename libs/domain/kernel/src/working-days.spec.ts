import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addWorkingDays,
  calendarDateOf,
  dayNumber,
  fixedClock,
  isWorkingDay,
  today,
  workingDaysLeft,
} from './index.js';

describe('the working-day calendar', () => {
  it('skips weekends', () => {
    expect(addWorkingDays('2026-11-20', 5)).toBe('2026-11-27');
    expect(isWorkingDay('2026-11-21')).toBe(false);
  });

  it('skips the National Day holiday and counts make-up weekends', () => {
    expect(isWorkingDay('2025-10-01')).toBe(false);
    expect(isWorkingDay('2025-10-11')).toBe(true);
    expect(isWorkingDay('2026-01-01')).toBe(false);
    expect(isWorkingDay('2025-12-31')).toBe(true);
    expect(isWorkingDay('2026-01-04')).toBe(true);
    expect(addWorkingDays('2025-09-30', 1)).toBe('2025-10-09');
  });

  it('counts the days that are left, none on the last day, negative when overdue', () => {
    expect(workingDaysLeft('2026-11-20', '2026-11-25')).toBe(3);
    expect(workingDaysLeft('2026-11-25', '2026-11-25')).toBe(0);
    expect(workingDaysLeft('2026-11-26', '2026-11-25')).toBe(-1);
  });

  it('counts as one counts, day by day, over the turn of the year too', () => {
    const start = fc.integer({ min: dayNumber('2023-06-01'), max: dayNumber('2027-12-31') });
    fc.assert(
      fc.property(start, fc.integer({ min: -500, max: 500 }), (day, days) => {
        const [from, to] = [addDays('1970-01-01', day), addDays('1970-01-01', day + days)];
        const [early, length] = days < 0 ? [to, -days] : [from, days];
        const between = Array.from({ length }, (_, index) => addDays(early, index + 1));
        const count = between.filter((date) => isWorkingDay(date)).length;
        expect(workingDaysLeft(from, to)).toBe(count === 0 ? 0 : Math.sign(days) * count);
      }),
    );
  });

  it('agrees with itself: the n-th working day is n working days away', () => {
    const start = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2026-12-31') });
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 60 }), (day, n) => {
        const from = addDays('1970-01-01', day);
        expect(workingDaysLeft(from, addWorkingDays(from, n))).toBe(n);
      }),
    );
  });
});

describe('calendar dates', () => {
  it('are days in Shanghai', () => {
    expect(calendarDateOf(new Date('2026-11-19T16:00:00Z'))).toBe('2026-11-20');
    expect(today(fixedClock('2026-11-19T15:59:59Z'))).toBe('2026-11-19');
  });

  it('clamp months to the end of the month', () => {
    expect(addMonths('2025-01-31', 1)).toBe('2025-02-28');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2025-11-30', 3)).toBe('2026-02-28');
  });

  it.each(['2026-02-30', '2026-2-3', 'yesterday', ''])('refuse %j', (text) => {
    expect(() => dayNumber(text)).toThrow(RangeError);
  });
});
