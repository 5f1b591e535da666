import { instantOf, localOf } from './shanghai-time.js';

describe('a time as it was typed', () => {
  it.each([
    ['2026-11-30T10:00', '2026-11-30T02:00:00.000Z'],
    ['2026-11-30T10:00:00', '2026-11-30T02:00:00.000Z'],
    ['2027-01-01T00:30', '2026-12-31T16:30:00.000Z'],
    ['2026-11-30T10:00:00+08:00', '2026-11-30T02:00:00.000Z'],
    ['2026-11-30T03:00:00+01:00', '2026-11-30T02:00:00.000Z'],
    ['2026-11-30T02:00:00Z', '2026-11-30T02:00:00.000Z'],
  ])('%s is %s', (text, instant) => {
    expect(instantOf(text)?.toISOString()).toBe(instant);
  });

  it.each(['', '2026-11-30', '2026-02-30T10:00', '2026-11-30T25:00', '30.11.2026 10:00', '2026-11-30 10:00'])(
    'refuses %j',
    (text) => {
      expect(instantOf(text)).toBeNull();
    },
  );

  it('is shown as it was typed, also over midnight', () => {
    for (const text of ['2026-11-30T10:00', '2027-01-01T00:30', '2028-02-29T23:59'])
      expect(localOf(instantOf(text)!)).toBe(text);
  });
});
