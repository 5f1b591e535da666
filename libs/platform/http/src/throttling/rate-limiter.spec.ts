import { RateLimiter } from './rate-limiter.js';

const LIMIT = { requests: 2, seconds: 10 };

it('lets so many through in a window and says how long to wait', () => {
  const limiter = new RateLimiter();
  expect([0, 1000, 4000, 9999].map((now) => limiter.hit('a', LIMIT, now))).toEqual([0, 0, 6, 1]);
  expect(limiter.hit('a', LIMIT, 10_000)).toBe(0);
});

it('counts each key by itself', () => {
  const limiter = new RateLimiter();
  expect(['a', 'b', 'a', 'b', 'a'].map((key) => limiter.hit(key, LIMIT, 0))).toEqual([0, 0, 0, 0, 10]);
});

it('forgets the oldest keys before it takes more memory', () => {
  const limiter = new RateLimiter();
  limiter.hit('first', { requests: 1, seconds: 10 }, 0);
  for (let i = 0; i < 50_000; i += 1) limiter.hit(`key ${i}`, LIMIT, 0);
  expect(limiter.hit('first', { requests: 1, seconds: 10 }, 0)).toBe(0);
  expect(limiter.hit('key 49999', { requests: 1, seconds: 10 }, 0)).toBe(10);
});
