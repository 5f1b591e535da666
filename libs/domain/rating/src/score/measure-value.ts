import { compare, divide, exact, multiply } from '../arithmetic/exact.js';
import type { Exact } from '../model/exact.js';
import type { Measure, QuotientMeasure, RatioOf } from '../model/rule.js';
import type { SlotValues } from '../model/slot.js';
import { exactValue } from './compare-values.js';
import type { MeasuredValue } from './outcome.js';

const ZERO = exact(0);
const ONE = exact(1);

/** Rule 3: the value of an answered indicator; null only where a denominator is 0. */
export function measuredValue(measure: Measure, values: SlotValues): MeasuredValue {
  if (measure.kind === 'quotient') return quotientValue(measure, values);
  const value = values[measure.slot.index] ?? null;
  switch (measure.kind) {
    case 'input':
      return exactValue(value);
    case 'ticked':
      return exact(tickedCount(value as readonly string[], measure.counted));
    case 'choice':
    case 'date':
    case 'dates':
      return value as string | null;
    case 'boolean':
      return value as boolean | null;
  }
}

/** numerator / denominator; null where one is not given or the denominator is 0. */
export function ratioValue(ratio: Omit<RatioOf, 'kind'>, values: SlotValues): Exact | null {
  const left = values[ratio.numerator.index] ?? null;
  const right = values[ratio.denominator.index] ?? null;
  if (right === 0) return null;
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) {
    const capped = ratio.capAtOne && (left as number) > (right as number);
    return capped ? ONE : exact(left as number, right as number);
  }
  const [numerator, denominator] = [exactValue(left), exactValue(right)];
  if (numerator === null || denominator === null || compare(denominator, ZERO) === 0) return null;
  const quotient = divide(numerator, denominator);
  return ratio.capAtOne && compare(quotient, ONE) > 0 ? ONE : quotient;
}

function quotientValue(measure: QuotientMeasure, values: SlotValues): Exact | null {
  const quotient = ratioValue(measure, values);
  const { times } = measure;
  return quotient === null || (times.n === 1 && times.d === 1) ? quotient : multiply(quotient, times);
}

/** An option ticked twice counts once. */
function tickedCount(ticked: readonly string[], counted: ReadonlySet<string>): number {
  let count = 0;
  for (let index = 0; index < ticked.length; index++) {
    const option = ticked[index];
    if (option !== undefined && counted.has(option) && ticked.indexOf(option) === index) count++;
  }
  return count;
}
