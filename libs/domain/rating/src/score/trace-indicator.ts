import { dayNumber } from '../arithmetic/day-number.js';
import { divide, exact, isExact, toNumber, toText } from '../arithmetic/exact.js';
import type { CompiledIndicator } from '../model/catalogue.js';
import type { RatedValue } from '../model/rated-value.js';
import type { SlotValue, SlotValues } from '../model/slot.js';
import type { IndicatorTrace, TraceBand, TraceInput, TracePrecondition, TraceTest } from '../model/trace.js';
import { holds } from './compare-values.js';
import { Band, LinearBand, type MeasuredValue, type Outcome } from './outcome.js';

const HUNDRED = exact(100);
const NO_TESTS: readonly TraceTest[] = [];
const NO_PRECONDITIONS: readonly TracePrecondition[] = [];
const NO_KEYS: readonly string[] = [];

/** How the outcome came about, from the same values. */
export function traceIndicator(
  indicator: CompiledIndicator,
  outcome: Outcome,
  values: SlotValues,
  asOfDay: number,
): IndicatorTrace {
  const { status } = outcome;
  return {
    method: indicator.rule.method,
    inputs: traceInputs(indicator, values),
    band: outcome.rulePoints === null ? null : traceBand(indicator, outcome, asOfDay),
    preconditions:
      outcome.preconditionsMet.length === 0 ? NO_PRECONDITIONS : tracePreconditions(indicator, outcome),
    missing: status === 'missing' ? missingKeys(indicator, values) : NO_KEYS,
    notApplicable: status === 'not_applicable' ? failedTests(indicator, values) : NO_TESTS,
  };
}

/** A measured value as it is shown. */
export function shownValue(value: MeasuredValue): RatedValue {
  return typeof value === 'object' && value !== null ? toNumber(value) : value;
}

/** A given value as it is shown; ticked options are not one value. */
export function shownSlot(value: SlotValue): RatedValue | readonly string[] {
  return isExact(value) ? toNumber(value) : value;
}

function traceInputs(indicator: CompiledIndicator, values: SlotValues): readonly TraceInput[] {
  return indicator.inputs.map(({ index, key, source, unit }) => ({
    key,
    source,
    unit,
    value: shownSlot(values[index] ?? null),
  }));
}

function traceBand(indicator: CompiledIndicator, outcome: Outcome, asOfDay: number): TraceBand {
  const { band, value } = outcome;
  const rulePoints = outcome.rulePoints ?? 0;
  const points = (typeof rulePoints === 'number' ? rulePoints : toNumber(rulePoints)) / 100;
  if (band === Band.zeroDenominator) return { kind: 'zero_denominator', points };
  const { rule } = indicator;
  switch (rule.method) {
    case 'steps':
      return rule.steps[band]?.band ?? rule.otherwiseBand;
    case 'linear': {
      const segment = band === LinearBand.below ? 'below' : band === LinearBand.above ? 'above' : 'between';
      const exactPoints = typeof rulePoints === 'number' ? exact(rulePoints) : rulePoints;
      return { kind: 'linear', segment, points, exact: toText(divide(exactPoints, HUNDRED)) };
    }
    case 'choice':
      return { kind: 'option', option: value as string, points };
    case 'boolean':
      return { kind: 'boolean', points };
    case 'date_age': {
      const ageDays = asOfDay - dayNumber(value as string);
      const step = rule.steps[band];
      if (step === undefined) return { kind: 'otherwise', ageDays, points };
      return { kind: 'age', index: band, ageDays, limit: step.ageDays, points };
    }
    case 'date_rules':
      return band === Band.otherwise
        ? { kind: 'otherwise', points }
        : { kind: 'date_rule', index: band, points };
  }
}

function tracePreconditions(indicator: CompiledIndicator, outcome: Outcome): readonly TracePrecondition[] {
  return indicator.preconditions.map(({ required, effect }, index) => ({
    required,
    met: outcome.preconditionsMet[index] === true,
    effect,
  }));
}

function missingKeys(indicator: CompiledIndicator, values: SlotValues): readonly string[] {
  return indicator.required.filter((slot) => values[slot.index] === null).map((slot) => slot.key);
}

function failedTests(indicator: CompiledIndicator, values: SlotValues): readonly TraceTest[] {
  const tests = indicator.appliesWhen?.tests ?? [];
  return tests.flatMap(({ slot, op, constant, required }) => {
    const given = values[slot.index] ?? null;
    return holds(given, op, constant) ? [] : [{ fact: slot.key, required, actual: given as RatedValue }];
  });
}
