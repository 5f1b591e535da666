import { exactOf } from '../arithmetic/decimal.js';
import { ceiling, exact, multiply } from '../arithmetic/exact.js';
import type { CompiledIndicator } from '../model/catalogue.js';

/** ⌈estimated minutes × gain / max_points⌉; the gain in hundredths. */
export function minutesOf({ minutes, maxPoints }: CompiledIndicator, gain: number): number {
  return ceiling(multiply(exactOf(minutes), exact(gain, maxPoints)));
}
