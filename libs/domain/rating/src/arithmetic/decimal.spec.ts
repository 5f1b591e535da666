import fc from 'fast-check';
import { exactOf, exactOfFraction, hundredths, significantDigits, significantDigitsOf } from './decimal.js';
import { compare, exact } from './exact.js';

describe('decimals', () => {
  it('are read as they are written', () => {
    const read = [0.1, 0.95, 12.5, 1e-7, 1e21, 3].map(exactOf);
    const written = [
      exact(1, 10),
      exact(19, 20),
      exact(25, 2),
      exact(1, 10_000_000),
      { n: 10n ** 21n, d: 1n },
      exact(3),
    ];
    read.forEach((value, index) => {
      expect(compare(value, written[index]!)).toBe(0);
    });
  });

  it('of up to 15 digits come out as digits over a power of ten', () => {
    const digits = fc.integer({ min: 1, max: 999_999_999_999_999 });
    fc.assert(
      fc.property(digits, fc.nat(20), (n, places) => {
        const value = Number(`${n}e-${places}`);
        return compare(exactOf(value), { n: BigInt(n), d: 10n ** BigInt(places) }) === 0;
      }),
    );
  });

  it('are points of whole hundredths, or not', () => {
    expect([1.5, 0.01, 100, 0, 1.005, 0.001].map(hundredths)).toEqual([150, 1, 10_000, 0, null, null]);
    expect([0.29, 0.57, 1.15, 4.35].map(hundredths)).toEqual([29, 57, 115, 435]);
  });

  it('have significant digits: zeros behind count where they are written', () => {
    const texts = ['0.001', '1.10', '100', '-2.5', '1e300', '0.000', '12345.67890'];
    expect(texts.map(significantDigits)).toEqual([1, 3, 3, 2, 1, 0, 10]);
    expect([0.1 + 0.2, 1e20, 1234567890.12345, 0].map(significantDigitsOf)).toEqual([17, 1, 15, 0]);
  });

  it('fractions are of whole numbers, not over 0', () => {
    expect(exactOfFraction('2/3')).toEqual({ n: 2, d: 3 });
    expect(['2/0', '2', '2.5/3', '-1/3', 'a/b'].map(exactOfFraction)).toEqual([null, null, null, null, null]);
  });
});
