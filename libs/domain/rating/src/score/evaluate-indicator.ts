import { exact, multiply, roundHalfUp } from '../arithmetic/exact.js';
import type { CompiledIndicator, Condition } from '../model/catalogue.js';
import type { Precondition } from '../model/rule.js';
import type { SlotValues } from '../model/slot.js';
import { bandOf, pointsOfBand } from './apply-rule.js';
import { holds } from './compare-values.js';
import { measuredValue, ratioValue } from './measure-value.js';
import { Band, type MeasuredValue, type Outcome, type RulePoints } from './outcome.js';

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
    const stated = indicator.zeroDenominatorPoints;
    return stated === null ? NOT_REPORTED : scored(indicator, values, value, Band.zeroDenominator, stated);
  }
  const band = bandOf(indicator.rule, value, values, asOfDay);
  return scored(indicator, values, value, band, pointsOfBand(indicator.rule, band, value));
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
  band: number,
  rulePoints: RulePoints,
): Outcome {
  const status = 'scored';
  if (preconditions.length === 0) {
    const points = rounded(rulePoints);
    return { status, points, value, band, rulePoints, preconditionsMet: NONE_MET, barred: false };
  }
  const preconditionsMet: boolean[] = [];
  let left = rulePoints;
  let barred = false;
  for (const precondition of preconditions) {
    const met = isMet(precondition, values);
    preconditionsMet.push(met);
    if (met) continue;
    if (precondition.effect === 'zero_points') barred = true;
    else left = multiply(typeof left === 'number' ? exact(left) : left, HALF);
  }
  const points = barred ? 0 : rounded(left);
  return { status, points, value, band, rulePoints, preconditionsMet, barred };
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
  return {
    status,
    points: 0,
    value: null,
    band: Band.none,
    rulePoints: null,
    preconditionsMet: NONE_MET,
    barred: false,
  };
}
