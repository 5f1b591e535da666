import { Backoff } from './backoff.js';

it('waits ever longer while nothing answers, at most a minute, and begins anew when something does', () => {
  const backoff = new Backoff();
  expect(backoff.next(0.5)).toBe(15_000);
  const waits = Array.from({ length: 8 }, () => {
    backoff.failed(true);
    return backoff.next(0.5);
  });
  expect(waits).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
  backoff.succeeded();
  expect(backoff.next(0.5)).toBe(15_000);
});

it('never waits the same time on two devices', () => {
  const backoff = new Backoff();
  backoff.failed(true);
  expect([backoff.next(0), backoff.next(1)]).toEqual([1500, 2500]);
});

it('does not wait longer because guests keep coming', () => {
  const backoff = new Backoff();
  for (let guest = 0; guest < 50; guest += 1) backoff.failed(false);
  expect(backoff.next(0.5)).toBe(2000);
});
