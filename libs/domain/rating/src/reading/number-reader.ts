import type { Scalar } from 'yaml';
import { MAX_SIGNIFICANT_DIGITS, significantDigits } from '../arithmetic/decimal.js';
import type { Problem } from '../model/problem.js';
import { problem } from '../text/describe-problem.js';

/** Reads scalars; numbers only as far as they are exactly what is written. */
export class NumberReader {
  constructor(
    private readonly isText: (path: string) => boolean,
    private readonly problems: Problem[],
  ) {}

  scalar(scalar: Scalar, path: string): unknown {
    const { value } = scalar;
    if (typeof value === 'number') return this.number(value, scalar.source ?? String(value), path);
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    this.problems.push(problem('unsupported_value', path, { type: typeof value }));
    return null;
  }

  private number(value: number, text: string, path: string): number | string {
    if (this.isText(path)) return text;
    if (significantDigits(text) > MAX_SIGNIFICANT_DIGITS) {
      this.problems.push(problem('too_many_digits', path, { text, max: MAX_SIGNIFICANT_DIGITS }));
    } else if (!isInRange(value, text)) {
      this.problems.push(problem('number_out_of_range', path, { text }));
    }
    return value === 0 ? 0 : value;
  }
}

/** False for `1e400` and `1e-400`, which a double turns into infinity and zero, and for `.inf`, `.nan`. */
function isInRange(value: number, text: string): boolean {
  const isZeroAsWritten = significantDigits(text) === 0;
  return Number.isFinite(value) && (value === 0 ? isZeroAsWritten : Math.abs(value) >= 1e-300);
}
