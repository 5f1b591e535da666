import { add, ceiling, compare, divide, exact, isExact, toNumber } from '../arithmetic/exact.js';
import type { CompiledIndicator } from '../model/catalogue.js';
import type { Exact } from '../model/exact.js';
import { rowOf } from '../score/apply-rule.js';
import type { MeasuredValue, Outcome } from '../score/outcome.js';

const ONE = exact(1);
const TWO = exact(2);

/** One outcome per kind of value that the indicator can ever have, with preconditions met. */
export function attainableOutcomes(indicator: CompiledIndicator): readonly Outcome[] {
  const { rule } = indicator;
  switch (rule.method) {
    case 'choice':
      return [...rule.options.keys()].map((value) => outcomeOf(indicator, value));
    case 'boolean':
      return [true, false].map((value) => outcomeOf(indicator, value));
    case 'date_age':
      return rowOutcomes([...rule.steps.map(({ points }) => points), rule.otherwise]);
    case 'date_rules':
      return rowOutcomes([...rule.rules, rule.otherwise].map(({ points }) => points));
    default:
      return numbers(indicator).map((value) => outcomeOf(indicator, value));
  }
}

/** Every threshold, what lies between two of them, and what lies beyond, as far as the measure goes. */
function numbers(indicator: CompiledIndicator): readonly Exact[] {
  const { measure } = indicator;
  const marks = [exact(0), ...thresholds(indicator)].sort(compare);
  const between = marks.slice(1).map((mark, index) => divide(add(mark, marks[index] ?? mark), TWO));
  const beyond = add(marks.at(-1) ?? ONE, ONE);
  const fine = [...marks, ...between, beyond];
  const limit = measure.kind === 'ticked' ? exact(measure.counted.size) : isProper(indicator) ? ONE : beyond;
  const isWhole = measure.kind === 'ticked' || (measure.kind === 'input' && measure.slot.type === 'integer');
  const all = isWhole ? fine.flatMap((value) => [exact(ceiling(value)), exact(ceiling(value) + 1)]) : fine;
  return [...all, limit].filter((value) => compare(value, limit) <= 0);
}

function thresholds({ rule, gates }: CompiledIndicator): readonly Exact[] {
  const own =
    rule.method === 'steps'
      ? rule.steps.map((step) => step.threshold)
      : rule.method === 'linear'
        ? [rule.from, rule.to]
        : [];
  return [
    ...own,
    ...gates.flatMap(({ measure, constant }) => (measure === 'value' && isExact(constant) ? [constant] : [])),
  ];
}

/** A share never exceeds 1, but for formulas with a factor. */
function isProper({ measure }: CompiledIndicator): boolean {
  return measure.kind === 'quotient' && measure.times.n === measure.times.d;
}

function outcomeOf({ rule }: CompiledIndicator, value: Exclude<MeasuredValue, null>): Outcome {
  const row = rowOf(rule, value, [], 0);
  const points = typeof row.points === 'number' ? row.points : Math.floor(toNumber(row.points));
  return { status: 'scored', points, value, row, preconditionsMet: [], barred: false };
}

/** Rows of dates are taken as attainable one by one; their gates measure points. */
function rowOutcomes(rows: readonly number[]): readonly Outcome[] {
  return rows.map((points) => {
    return { status: 'scored', points, value: '', row: null, preconditionsMet: [], barred: false };
  });
}
