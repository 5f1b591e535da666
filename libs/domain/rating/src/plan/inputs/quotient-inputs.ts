import { exact } from '../../arithmetic/exact.js';
import type { Exact } from '../../model/exact.js';
import { leastWhole, numeratorBand, type Band } from '../levels/band.js';

export interface QuotientInputs {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * The whole numbers whose quotient × times lies in the band, with the least denominator from `from` on.
 * Exists for every band that holds a value: its denominator's multiples reach it.
 */
export function quotientInputs(band: Band, from: number, times: Exact): QuotientInputs {
  for (let denominator = Math.max(1, Math.ceil(from)); ; denominator++) {
    const numerator = leastWhole(numeratorBand(band, exact(denominator), times));
    if (numerator !== null) return { numerator, denominator };
  }
}
