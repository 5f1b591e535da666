import type { Exact } from '../model/exact.js';
import { exact, multiply, reduced } from './exact.js';

/** More digits than this would not survive being read as a number. */
export const MAX_SIGNIFICANT_DIGITS = 15;

const DECIMAL = /^[-+]?(\d*)\.?(\d*)(?:[eE]([-+]?\d+))?$/;
const FRACTION = /^(\d{1,15})\/(\d{1,15})$/;

/**
 * The decimal that a number stands for: the shortest one that reads back as it. For every decimal of
 * at most 15 significant digits that is the one that was written: 0.1 is 1/10, not the double near it.
 */
export function exactOf(value: number): Exact {
  if (Number.isSafeInteger(value)) return exact(value);
  const [, whole = '', fraction = '', exponent = '0'] = DECIMAL.exec(String(value)) ?? [];
  const digits = BigInt(`${value < 0 ? '-' : ''}${whole}${fraction}`);
  const power = Number(exponent) - fraction.length;
  return power >= 0 ? reduced(digits * 10n ** BigInt(power), 1n) : reduced(digits, 10n ** BigInt(-power));
}

/** Points as hundredths; null where they are finer than that. */
export function hundredths(points: number): number | null {
  const value = multiply(exactOf(points), exact(100));
  return value.d === 1 ? Number(value.n) : null;
}

/** `2/3`; null where the text is not a fraction of whole numbers. */
export function exactOfFraction(text: string): Exact | null {
  const [, n, d] = FRACTION.exec(text) ?? [];
  return n === undefined || Number(d) === 0 ? null : exact(Number(n), Number(d));
}

/** Significant digits of a decimal as it is written; zeros behind count, zeros before do not. */
export function significantDigits(text: string): number {
  const [, whole = '', fraction = ''] = DECIMAL.exec(text) ?? [];
  return `${whole}${fraction}`.replace(/^0+/, '').length;
}

/** Significant digits of a number without its text: zeros behind a whole number cannot be told. */
export function significantDigitsOf(value: number): number {
  const [, whole = '', fraction = ''] = DECIMAL.exec(String(value)) ?? [];
  return `${whole}${fraction}`.replace(/^0+/, '').replace(/0+$/, '').length;
}
