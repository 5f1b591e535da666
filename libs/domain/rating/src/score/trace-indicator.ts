import { isExact, toNumber } from '../arithmetic/exact.js';
import type { CompiledIndicator } from '../model/catalogue.js';
import type { RatedValue } from '../model/rated-value.js';
import type { SlotValue, SlotValues } from '../model/slot.js';
import type { IndicatorTrace, TraceInput, TracePrecondition, TraceTest } from '../model/trace.js';
import { holds } from './compare-values.js';
import type { MeasuredValue, Outcome } from './outcome.js';

const NO_TESTS: readonly TraceTest[] = [];
const NO_PRECONDITIONS: readonly TracePrecondition[] = [];
const NO_KEYS: readonly string[] = [];

/** How the outcome came about, from the same values. */
export function traceIndicator(
  indicator: CompiledIndicator,
  outcome: Outcome,
  values: SlotValues,
): IndicatorTrace {
  const { status } = outcome;
  return {
    method: indicator.rule.method,
    inputs: traceInputs(indicator, values),
    band: outcome.row?.band ?? null,
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

function traceInputs({ inputs }: CompiledIndicator, values: SlotValues): readonly TraceInput[] {
  return inputs.map(({ index, key, source, unit }) => ({
    key,
    source,
    unit,
    value: shownSlot(values[index] ?? null),
  }));
}

function tracePreconditions(indicator: CompiledIndicator, outcome: Outcome): readonly TracePrecondition[] {
  const traces: TracePrecondition[] = [];
  for (const { required, effect } of indicator.preconditions) {
    traces.push({ required, met: outcome.preconditionsMet[traces.length] === true, effect });
  }
  return traces;
}

function missingKeys(indicator: CompiledIndicator, values: SlotValues): readonly string[] {
  return indicator.required.filter((slot) => values[slot.index] === null).map((slot) => slot.key);
}

function failedTests({ appliesWhen }: CompiledIndicator, values: SlotValues): readonly TraceTest[] {
  const failed: TraceTest[] = [];
  for (const { slot, op, constant, required } of appliesWhen?.tests ?? []) {
    const given = values[slot.index] ?? null;
    if (!holds(given, op, constant)) failed.push({ fact: slot.key, required, actual: given as RatedValue });
  }
  return failed;
}
