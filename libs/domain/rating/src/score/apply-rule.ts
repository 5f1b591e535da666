import { dayNumber } from '../arithmetic/day-number.js';
import { add, compare, divide, exact, multiply, subtract } from '../arithmetic/exact.js';
import type { Exact } from '../model/exact.js';
import type { DateRulesRule, DateTest, LinearRule, Rule, StepsRule } from '../model/rule.js';
import type { SlotValues } from '../model/slot.js';
import { holdsOrder } from './compare-values.js';
import { Band, LinearBand, type MeasuredValue, type RulePoints } from './outcome.js';

/** Rule 5: the row that the value hits, `Band.otherwise` where it hits none. */
export function bandOf(rule: Rule, value: MeasuredValue, values: SlotValues, asOfDay: number): number {
  switch (rule.method) {
    case 'steps':
      return stepOf(rule, value as Exact);
    case 'linear':
      return segmentOf(rule, value as Exact);
    case 'choice':
    case 'boolean':
      return Band.value;
    case 'date_age':
      return ageStepOf(rule.steps, asOfDay - dayNumber(value as string));
    case 'date_rules':
      return dateRuleOf(rule, values, asOfDay);
  }
}

/** The points of a row in hundredths; of the value itself between the ends of a linear rule. */
export function pointsOfBand(rule: Rule, band: number, value: MeasuredValue): RulePoints {
  switch (rule.method) {
    case 'steps':
    case 'date_age':
      return rule.steps[band]?.points ?? rule.otherwise;
    case 'date_rules':
      return rule.rules[band]?.points ?? rule.otherwise;
    case 'choice':
      return rule.options.get(value as string) ?? 0;
    case 'boolean':
      return value === true ? rule.points : 0;
    case 'linear':
      return band === LinearBand.between
        ? interpolated(rule, value as Exact)
        : band === LinearBand.below
          ? rule.belowFrom
          : rule.pointsTo;
  }
}

function stepOf({ steps }: StepsRule, value: Exact): number {
  for (let index = 0; index < steps.length; index++) {
    const step = steps[index];
    if (step !== undefined && holdsOrder(compare(value, step.threshold), step.op)) return index;
  }
  return Band.otherwise;
}

function segmentOf(rule: LinearRule, value: Exact): number {
  if (compare(value, rule.from) < 0) return LinearBand.below;
  return compare(value, rule.to) > 0 ? LinearBand.above : LinearBand.between;
}

function interpolated(rule: LinearRule, value: Exact): Exact {
  const share = divide(subtract(value, rule.from), subtract(rule.to, rule.from));
  return add(exact(rule.pointsFrom), multiply(share, exact(rule.pointsTo - rule.pointsFrom)));
}

function ageStepOf(steps: readonly { readonly ageDays: number }[], age: number): number {
  return steps.findIndex((step) => age <= step.ageDays);
}

function dateRuleOf({ rules }: DateRulesRule, values: SlotValues, asOfDay: number): number {
  return rules.findIndex((rule) => rule.all.every((test) => dateTestHolds(test, values, asOfDay)));
}

/** A date that is not given meets no comparison. */
function dateTestHolds(test: DateTest, values: SlotValues, asOfDay: number): boolean {
  const given = values[test.slot.index];
  if (test.kind === 'is_set') return (typeof given === 'string') === test.set;
  if (typeof given !== 'string') return false;
  return holdsOrder(dayNumber(given) - (asOfDay + test.offsetDays), test.op);
}
