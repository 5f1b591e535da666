import { dayNumber } from '../arithmetic/day-number.js';
import { add, compare, divide, exact, multiply, subtract, toNumber, toText } from '../arithmetic/exact.js';
import type { Exact } from '../model/exact.js';
import type {
  DateAgeRule,
  DateRulesRule,
  DateTest,
  LinearRule,
  Row,
  Rule,
  StepsRule,
} from '../model/rule.js';
import type { SlotValues } from '../model/slot.js';
import type { TraceBand } from '../model/trace.js';
import { holdsOrder } from './compare-values.js';
import type { MeasuredValue } from './outcome.js';

const HUNDRED = exact(100);

/** Rule 5: what the value hits, the row “otherwise” where it hits none. */
export function rowOf(rule: Rule, value: MeasuredValue, values: SlotValues, asOfDay: number): Row {
  switch (rule.method) {
    case 'steps':
      return stepOf(rule, value as Exact);
    case 'linear':
      return onLine(rule, value as Exact);
    case 'choice':
      return rule.options.get(value as string) ?? withoutPoints(value as string);
    case 'boolean':
      return value === true ? rule.yes : rule.no;
    case 'date_age':
      return ofAge(rule, asOfDay - dayNumber(value as string));
    case 'date_rules':
      return dateRuleOf(rule, values, asOfDay);
  }
}

function stepOf({ steps, otherwise }: StepsRule, value: Exact): Row {
  for (const step of steps) if (holdsOrder(compare(value, step.threshold), step.op)) return step;
  return otherwise;
}

function onLine(rule: LinearRule, value: Exact): Row {
  if (compare(value, rule.from) < 0) return lineRow('below', exact(rule.belowFrom));
  if (compare(value, rule.to) > 0) return lineRow('above', exact(rule.pointsTo));
  const share = divide(subtract(value, rule.from), subtract(rule.to, rule.from));
  const gain = multiply(share, exact(rule.pointsTo - rule.pointsFrom));
  return lineRow('between', add(exact(rule.pointsFrom), gain));
}

function lineRow(segment: Extract<TraceBand, { kind: 'linear' }>['segment'], points: Exact): Row {
  const shown = toNumber(points) / 100;
  return { points, band: { kind: 'linear', segment, points: shown, exact: toText(divide(points, HUNDRED)) } };
}

/** An option that may be chosen but is not scored. */
function withoutPoints(option: string): Row {
  return { points: 0, band: { kind: 'option', option, points: 0 } };
}

function ofAge({ steps, otherwise }: DateAgeRule, ageDays: number): Row {
  const index = steps.findIndex((step) => ageDays <= step.ageDays);
  const step = steps[index];
  if (step === undefined) {
    return { points: otherwise, band: { kind: 'otherwise', ageDays, points: otherwise / 100 } };
  }
  const { points, ageDays: limit } = step;
  return { points, band: { kind: 'age', index, ageDays, limit, points: points / 100 } };
}

function dateRuleOf({ rules, otherwise }: DateRulesRule, values: SlotValues, asOfDay: number): Row {
  for (const rule of rules) {
    if (rule.all.every((test) => dateTestHolds(test, values, asOfDay))) return rule;
  }
  return otherwise;
}

/** A date that is not given meets no comparison. */
function dateTestHolds(test: DateTest, values: SlotValues, asOfDay: number): boolean {
  const given = values[test.slot.index];
  if (test.kind === 'is_set') return (typeof given === 'string') === test.set;
  if (typeof given !== 'string') return false;
  return holdsOrder(dayNumber(given) - (asOfDay + test.offsetDays), test.op);
}
