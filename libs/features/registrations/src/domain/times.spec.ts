import { claimDeadline } from './claim-deadline.js';
import { reminderTimes } from './reminder-times.js';

describe('the claim window', () => {
  const startsAt = new Date('2026-11-25T06:00:00Z');
  it.each([
    ['2026-11-20T02:00:00Z', '2026-11-21T02:00:00.000Z'],
    ['2026-11-24T18:00:00Z', '2026-11-25T06:00:00.000Z'],
    ['2026-11-25T06:00:00Z', undefined],
  ])('from %s lasts until %s', (now, until) => {
    expect(claimDeadline({ claimHours: 24, startsAt }, new Date(now))?.toISOString()).toBe(until);
  });
});

describe('reminders', () => {
  const at = (startsAt: string, now: string) =>
    reminderTimes(new Date(startsAt), new Date(now)).map(({ days, at: time }) => [days, time.toISOString()]);

  it('come in the morning of the third day and the day before, in Shanghai', () => {
    expect(at('2026-11-25T06:00:00Z', '2026-11-01T00:00:00Z')).toEqual([
      [3, '2026-11-22T01:00:00.000Z'],
      [1, '2026-11-24T01:00:00.000Z'],
    ]);
  });

  it('count the days of the district also for what begins before 8 in the morning there', () => {
    expect(at('2026-11-24T23:30:00Z', '2026-11-01T00:00:00Z')[0]).toEqual([3, '2026-11-22T01:00:00.000Z']);
  });

  it('are not sent late', () => {
    expect(at('2026-11-25T06:00:00Z', '2026-11-22T01:00:00Z')).toEqual([[1, '2026-11-24T01:00:00.000Z']]);
  });
});
