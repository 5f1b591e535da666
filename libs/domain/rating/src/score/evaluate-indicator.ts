import { exact, multiply, roundHalfUp } from '../arithmetic/exact.js';
import type { CompiledIndicator, Condition } from '../model/catalogue.js';
import type { Precondition, Row, RulePoints } from '../model/rule.js';
import type { SlotValues } from '../model/slot.js';
import { rowOf } from './apply-rule.js';
import { holds } from './compare-values.js';
import { measuredValue, ratioValue } from './measure-value.js';
import type { MeasuredValue, Outcome } from './outcome.js';

const HALF = exact(1, 2);
const NONE_MET: readonly boolean[] = [];
const NOT_APPLICABLE = withoutRule('not_applicable');
const MISSING = withoutRule('missing');
const NOT_REPORTED = withoutRule('not_reported');

/** Rules 2 to 7 for one indicator; `values` as `resolveInput` places them. */
export function evaluateIndicator(
  indicator: CompiledIndicator,
  values: SlotValues,
  asOfDay: number,
): Outcome {
  if (!applies(indicator.appliesWhen, values)) return NOT_APPLICABLE;
  for (const slot of indicator.required) if (values[slot.index] === null) return MISSING;
  const value = measuredValue(indicator.measure, values);
  if (value === null) {
    const stated = indicator.zeroDenominator;
    return stated === null ? NOT_REPORTED : scored(indicator, values, value, stated);
  }
  return scored(indicator, values, value, rowOf(indicator.rule, value, values, asOfDay));
}

/** Rule 2; null is `always`. */
export function applies(condition: Condition | null, values: SlotValues): boolean {
  if (condition === null) return true;
  const { mode, tests } = condition;
  for (const test of tests) {
    const met = holds(values[test.slot.index] ?? null, test.op, test.constant);
    if (met !== (mode === 'all')) return met;
  }
  return mode === 'all';
}

function scored(
  { preconditions }: CompiledIndicator,
  values: SlotValues,
  value: MeasuredValue,
  row: Row,
): Outcome {
  const status = 'scored';
  if (preconditions.length === 0) {
    const points = rounded(row.points);
    return { status, points, value, row, preconditionsMet: NONE_MET, barred: false };
  }
  const preconditionsMet: boolean[] = [];
  let left = row.points;
  let barred = false;
  for (const precondition of preconditions) {
    const met = isMet(precondition, values);
    preconditionsMet.push(met);
    if (met) continue;
    if (precondition.effect === 'zero_points') barred = true;
    else left = multiply(typeof left === 'number' ? exact(left) : left, HALF);
  }
  const points = barred ? 0 : rounded(left);
  return { status, points, value, row, preconditionsMet, barred };
}

/** Rule 7. */
function rounded(points: RulePoints): number {
  return typeof points === 'number' ? points : roundHalfUp(points);
}

/** Rule 6: a ratio over 0 is not met. */
function isMet({ left, op, constant }: Precondition, values: SlotValues): boolean {
  const value = left.kind === 'slot' ? (values[left.slot.index] ?? null) : ratioValue(left, values);
  return holds(value, op, constant);
}

function withoutRule(status: Outcome['status']): Outcome {
  return { status, points: 0, value: null, row: null, preconditionsMet: NONE_MET, barred: false };
}
