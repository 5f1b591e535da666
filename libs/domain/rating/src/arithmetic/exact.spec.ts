import fc from 'fast-check';
import type { Exact } from '../model/exact.js';
import {
  add,
  ceiling,
  compare,
  divide,
  exact,
  multiply,
  roundHalfUp,
  subtract,
  toNumber,
  toText,
} from './exact.js';

const MAX = Number.MAX_SAFE_INTEGER;
const whole = fc.oneof(fc.nat(1000), fc.maxSafeNat());
const positive = whole.map((value) => Math.max(value, 1));
const fraction = fc.tuple(whole, positive).map(([n, d]) => exact(n, d));

/** The same number, always in big integers. */
const big = ({ n, d }: Exact) => ({ n: BigInt(n), d: BigInt(d) });
const sameAs = (value: Exact, n: bigint, d: bigint) => big(value).n * d === n * big(value).d;

describe('exact arithmetic', () => {
  it('compares as big integers do, however large the numbers', () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        const difference = BigInt(a.n) * BigInt(b.d) - BigInt(b.n) * BigInt(a.d);
        return Math.sign(compare(a, b)) === (difference > 0n ? 1 : difference < 0n ? -1 : 0);
      }),
    );
    expect(compare(exact(MAX, MAX - 1), exact(MAX - 1, MAX - 2))).toBeLessThan(0);
    expect(compare(exact(1, 3), exact(333333333333333, 1000000000000000))).toBeGreaterThan(0);
  });

  it('adds, subtracts, multiplies and divides exactly', () => {
    fc.assert(
      fc.property(fraction, fraction, positive, (a, b, c) => {
        const [x, y] = [big(a), big(b)];
        return (
          sameAs(add(a, b), x.n * y.d + y.n * x.d, x.d * y.d) &&
          sameAs(subtract(a, b), x.n * y.d - y.n * x.d, x.d * y.d) &&
          sameAs(multiply(a, b), x.n * y.n, x.d * y.d) &&
          sameAs(divide(a, exact(c)), x.n, x.d * BigInt(c))
        );
      }),
    );
  });

  it('comes back to plain numbers when they fit again', () => {
    const sum = add(exact(MAX, 2), exact(MAX, 2));
    expect(sum).toEqual({ n: MAX, d: 1 });
    expect(typeof multiply(exact(MAX), exact(MAX)).n).toBe('bigint');
  });

  it('rounds halves up', () => {
    expect([exact(1, 2), exact(149, 100), exact(3, 2), exact(5, 2), exact(0)].map(roundHalfUp)).toEqual([
      1, 1, 2, 3, 0,
    ]);
    fc.assert(
      fc.property(fraction, (a) => {
        const { n, d } = big(a);
        return BigInt(roundHalfUp(a)) === (2n * n + d) / (2n * d);
      }),
    );
  });

  it('finds the next whole number', () => {
    expect([exact(0), exact(1, 100), exact(199, 100), exact(2)].map(ceiling)).toEqual([0, 1, 2, 2]);
  });

  it('is shown as a number and as a reduced fraction', () => {
    expect(toNumber(exact(1, 3))).toBe(1 / 3);
    expect([exact(74, 30), exact(6, 3), exact(0, 7)].map(toText)).toEqual(['37/15', '2', '0']);
  });
});
