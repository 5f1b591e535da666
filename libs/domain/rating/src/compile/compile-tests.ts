import type {
  ConditionDocument,
  FactTestDocument,
  GateDocument,
  PreconditionDocument,
} from '../model/catalogue-document.js';
import type { Condition } from '../model/catalogue.js';
import type { FactTest, Gate, Precondition } from '../model/rule.js';
import { exactOf } from '../arithmetic/decimal.js';
import { compileConstant } from './compile-constant.js';
import { pointsOf } from './compile-rule.js';
import type { SlotTable } from './slot-table.js';

type Parameters = ReadonlyMap<string, number>;

/** Rule 2. */
export function compileCondition(
  document: ConditionDocument,
  table: SlotTable,
  parameters: Parameters,
): Condition | null {
  if (document === 'always') return null;
  const [mode, tests] =
    'all' in document ? (['all', document.all] as const) : (['any', document.any] as const);
  return { mode, tests: tests.map((test) => compileFactTest(test, table, parameters)) };
}

export function compileFactTest(test: FactTestDocument, table: SlotTable, parameters: Parameters): FactTest {
  const { constant, shown } = compileConstant(test, parameters);
  return { slot: table.fact(test.fact), op: test.op, constant, required: `${test.op} ${shown}` };
}

/** Rule 6. */
export function compilePrecondition(
  document: PreconditionDocument,
  indicator: { readonly code: string; readonly capAtOne: boolean },
  table: SlotTable,
  parameters: Parameters,
): Precondition {
  const { constant, shown } = compileConstant(document, parameters);
  const [numerator, denominator] = document.ratio_of ?? [];
  const name = document.input ?? `${numerator ?? ''} / ${denominator ?? ''}`;
  const left: Precondition['left'] =
    document.input === undefined
      ? {
          kind: 'ratio_of',
          numerator: table.resolve(numerator ?? '', indicator.code),
          denominator: table.resolve(denominator ?? '', indicator.code),
          capAtOne: indicator.capAtOne,
        }
      : { kind: 'slot', slot: table.resolve(document.input, indicator.code) };
  const required = `${name} ${document.op} ${shown}`;
  return { left, op: document.op, constant, required, effect: document.otherwise };
}

/** Rule 9: a gate on points compares hundredths. */
export function compileGate({ star, measure, op, value }: GateDocument): Gate {
  const shown = Array.isArray(value) ? `[${value.join(', ')}]` : String(value);
  const required = `${measure} ${op} ${shown}`;
  if (typeof value !== 'number') return { star, measure, op, constant: value, required };
  const constant = exactOf(measure === 'points' ? pointsOf(value) : value);
  return { star, measure, op, constant, required };
}
