import type { BigExact, Exact, SmallExact } from '../model/exact.js';

const MAX = Number.MAX_SAFE_INTEGER;

/** n/d of whole numbers, d > 0. */
export function exact(n: number, d = 1): Exact {
  return { n, d };
}

/** The sign tells the order: negative where a < b, 0 where equal. */
export function compare(a: Exact, b: Exact): number {
  if (isSmall(a) && isSmall(b)) {
    const left = a.n * b.d;
    const right = b.n * a.d;
    if (isSafe(left) && isSafe(right)) return left - right;
  }
  const left = BigInt(a.n) * BigInt(b.d);
  const right = BigInt(b.n) * BigInt(a.d);
  return left < right ? -1 : left > right ? 1 : 0;
}

export function add(a: Exact, b: Exact): Exact {
  if (isSmall(a) && isSmall(b)) {
    if (a.d === 1 && b.d === 1 && isSafe(a.n + b.n)) return { n: a.n + b.n, d: 1 };
    const n = a.n * b.d + b.n * a.d;
    const d = a.d * b.d;
    if (isSafe(a.n * b.d) && isSafe(b.n * a.d) && isSafe(n) && isSafe(d)) return whole(n, d);
  }
  return reduced(BigInt(a.n) * BigInt(b.d) + BigInt(b.n) * BigInt(a.d), BigInt(a.d) * BigInt(b.d));
}

export function subtract(a: Exact, b: Exact): Exact {
  return add(a, isSmall(b) ? { n: -b.n, d: b.d } : { n: -b.n, d: b.d });
}

export function multiply(a: Exact, b: Exact): Exact {
  if (isSmall(a) && isSmall(b)) {
    const n = a.n * b.n;
    const d = a.d * b.d;
    if (isSafe(n) && isSafe(d)) return whole(n, d);
  }
  return reduced(BigInt(a.n) * BigInt(b.n), BigInt(a.d) * BigInt(b.d));
}

/** a / b for b > 0. */
export function divide(a: Exact, b: Exact): Exact {
  return multiply(a, isSmall(b) ? { n: b.d, d: b.n } : { n: b.d, d: b.n });
}

/** The nearest whole number, halves up; for values that are not negative. */
export function roundHalfUp(a: Exact): number {
  if (isSmall(a)) {
    if (a.d === 1) return a.n;
    const n = 2 * a.n + a.d;
    const d = 2 * a.d;
    if (isSafe(n) && isSafe(d)) return (n - (n % d)) / d;
  }
  return Number((2n * BigInt(a.n) + BigInt(a.d)) / (2n * BigInt(a.d)));
}

/** The least whole number that is not below; for values that are not negative. */
export function ceiling(a: Exact): number {
  const d = BigInt(a.d);
  return Number((BigInt(a.n) + d - 1n) / d);
}

/** The nearest double, to be shown, never to decide. */
export function toNumber(a: Exact): number {
  return Number(a.n) / Number(a.d);
}

/** `3`, or a reduced fraction `7/3`. */
export function toText(a: Exact): string {
  const { n, d } = reduced(BigInt(a.n), BigInt(a.d));
  return BigInt(d) === 1n ? n.toString() : `${n.toString()}/${d.toString()}`;
}

/** Reduces, and comes back to plain numbers as soon as they are safe. */
export function reduced(n: bigint, d: bigint): Exact {
  const divisor = greatestCommonDivisor(n < 0n ? -n : n, d);
  const small = { n: Number(n / divisor), d: Number(d / divisor) };
  return isSafe(small.n) && isSafe(small.d) ? small : { n: n / divisor, d: d / divisor };
}

export function isExact(value: unknown): value is Exact {
  return typeof value === 'object' && value !== null && 'n' in value && 'd' in value;
}

function isSmall(a: SmallExact | BigExact): a is SmallExact {
  return typeof a.n === 'number';
}

/** A product of safe integers that comes out below the limit has not been rounded. */
function isSafe(value: number): boolean {
  return value <= MAX && value >= -MAX;
}

function whole(n: number, d: number): Exact {
  return d !== 1 && n % d === 0 ? { n: n / d, d: 1 } : { n, d };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b > 0n) [a, b] = [b, a % b];
  return a;
}
