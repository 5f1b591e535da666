import { add, compare, divide, exact, multiply } from '../../arithmetic/exact.js';
import type { Exact } from '../../model/exact.js';
import type { Gate } from '../../model/rule.js';

/** An interval of values; a missing end is unbounded. */
export interface Band {
  readonly low: Bound | null;
  readonly high: Bound | null;
}

export interface Bound {
  readonly at: Exact;
  /** The bound itself does not belong to the band. */
  readonly open: boolean;
}

/** The part of the band that also meets `value op at`; null where nothing is left. */
export function narrowed(band: Band, op: Gate['op'], at: Exact): Band | null {
  switch (op) {
    case '>=':
    case '>':
      return nonEmpty({ ...band, low: tighter(band.low, { at, open: op === '>' }, 1) });
    case '<=':
    case '<':
      return nonEmpty({ ...band, high: tighter(band.high, { at, open: op === '<' }, -1) });
    case '==': {
      const point = { at, open: false };
      return nonEmpty({ low: tighter(band.low, point, 1), high: tighter(band.high, point, -1) });
    }
    default:
      return isPoint(band, at) ? null : band;
  }
}

export function nonEmpty(band: Band): Band | null {
  const { low, high } = band;
  if (low === null || high === null) return band;
  const order = compare(low.at, high.at);
  return order < 0 || (order === 0 && !low.open && !high.open) ? band : null;
}

/** The band of k where the band holds k / denominator × times. */
export function numeratorBand(band: Band, denominator: Exact, times: Exact): Band {
  const factor = divide(denominator, times);
  const scaled = (bound: Bound | null) => bound && { ...bound, at: multiply(bound.at, factor) };
  return { low: scaled(band.low), high: scaled(band.high) };
}

/** The least whole number of the band that is not negative; null where it holds none. */
export function leastWhole({ low, high }: Band): number | null {
  const least = low === null ? 0 : Math.max(0, wholeFrom(low));
  if (high === null) return least;
  const order = compare(exact(least), high.at);
  return order < 0 || (order === 0 && !high.open) ? least : null;
}

/** Whether the band begins at or below the value. */
export function isBelowOrAt({ low }: Band, value: Exact): boolean {
  if (low === null) return true;
  const order = compare(low.at, value);
  return order < 0 || (order === 0 && !low.open);
}

/** Some value of a band that is not empty: the low end, or a value just inside. */
export function someValue({ low, high }: Band): Exact {
  if (low === null) return exact(0);
  if (!low.open) return low.at;
  const one = exact(1);
  return high === null ? add(low.at, one) : divide(add(low.at, high.at), exact(2));
}

function wholeFrom({ at, open }: Bound): number {
  const [n, d] = [BigInt(at.n), BigInt(at.d)];
  const floor = n >= 0n ? n / d : -((-n + d - 1n) / d);
  return Number(floor * d === n && !open ? floor : floor + 1n);
}

function tighter(present: Bound | null, other: Bound, sign: 1 | -1): Bound {
  if (present === null) return other;
  const order = compare(other.at, present.at) * sign;
  return order > 0 || (order === 0 && other.open) ? other : present;
}

function isPoint({ low, high }: Band, at: Exact): boolean {
  return low !== null && high !== null && compare(low.at, at) === 0 && compare(high.at, at) === 0;
}
