import type { IndicatorDocument, InputCheckDocument } from '../model/catalogue-document.js';
import type { CompiledIndicator, InputCheck } from '../model/catalogue.js';
import type { Precondition, Rule } from '../model/rule.js';
import type { Slot } from '../model/slot.js';
import { compileMeasure } from './compile-measure.js';
import { compileRule, fixedRow, pointsOf } from './compile-rule.js';
import { compileCondition, compileGate, compilePrecondition } from './compile-tests.js';
import type { SlotTable } from './slot-table.js';

export interface Place {
  readonly index: number;
  readonly itemIndex: number;
  readonly categoryIndex: number;
}

export function compileIndicator(
  document: IndicatorDocument,
  place: Place,
  table: SlotTable,
  parameters: ReadonlyMap<string, number>,
): CompiledIndicator {
  const { code } = document;
  const rule = compileRule(document, table);
  const inputs = document.inputs.map((input) => table.resolve(input.key, code));
  const owner = { code, capAtOne: document.cap_at_one === true };
  const preconditions = (document.preconditions ?? []).map((precondition) =>
    compilePrecondition(precondition, owner, table, parameters),
  );
  const zeroPoints = document.zero_denominator?.points;
  return {
    ...place,
    code,
    document,
    maxPoints: pointsOf(document.max_points),
    inputs,
    required: requiredSlots(rule, inputs, preconditions),
    answers: [...table.answersOf(code).values()],
    answersByKey: table.answersOf(code),
    appliesWhen: compileCondition(document.applies_when, table, parameters),
    measure: compileMeasure(document, table),
    rule,
    preconditions,
    zeroDenominator:
      zeroPoints === undefined ? null : fixedRow({ kind: 'zero_denominator', points: zeroPoints }),
    inputChecks: (document.input_check ?? []).map((check) => compileInputCheck(check, code, table)),
    gates: document.hard_gates.map(compileGate),
    minutes: document.effort_minutes_estimate,
  };
}

/** Rule 4: every input, also of preconditions; of `date_rules` only what the first rule reads. */
function requiredSlots(
  rule: Rule,
  inputs: readonly Slot[],
  preconditions: readonly Precondition[],
): readonly Slot[] {
  if (rule.method === 'date_rules') {
    return [...new Set(rule.rules[0]?.all.map((test) => test.slot) ?? [])];
  }
  const named = preconditions.flatMap(({ left }) =>
    left.kind === 'slot' ? [left.slot] : [left.numerator, left.denominator],
  );
  return [...new Set([...inputs, ...named])];
}

function compileInputCheck(check: InputCheckDocument, code: string, table: SlotTable): InputCheck {
  return {
    slot: table.resolve(check.if_set, code),
    anyFact: check.any_fact.map((fact) => table.fact(fact)),
    zh: check.zh,
  };
}
