import type { DateRule, DateRulesRule, DateTest } from '../../model/rule.js';
import type { Slot } from '../../model/slot.js';
import { holdsOrder } from '../../score/compare-values.js';
import type { Level } from './level.js';

/** Days from the cut-off date; null is “none”. */
type Days = ReadonlyMap<Slot, number | null>;

/**
 * One level per rule that some choice of dates reaches. Rules compare dates with the cut-off date only, so
 * the days named by the rules, one to either side, and “none” are all that need trying.
 */
export function dateRuleLevels({ rules }: DateRulesRule): Level[] {
  const choices = allChoices(rules);
  return rules.flatMap((rule, index) => {
    const days = choices.find((choice) => rules.findIndex((other) => holds(other, choice)) === index);
    return days === undefined ? [] : [{ points: rule.points, target: { kind: 'dates', days } }];
  });
}

function allChoices(rules: readonly DateRule[]): readonly Days[] {
  const tests = rules.flatMap((rule) => rule.all);
  const needed = new Set(rules[0]?.all.map((test) => test.slot));
  let choices: Days[] = [new Map()];
  for (const slot of new Set(tests.map((test) => test.slot))) {
    const named = tests.filter((test) => test.slot === slot).flatMap(daysNamed);
    const days = [...new Set(named)].sort((a, b) => Math.abs(a) - Math.abs(b));
    const options = needed.has(slot) ? days : [null, ...days];
    choices = choices.flatMap((choice) => options.map((option) => new Map(choice).set(slot, option)));
  }
  return choices;
}

function daysNamed(test: DateTest): number[] {
  return test.kind === 'is_set' ? [0] : [test.offsetDays, test.offsetDays - 1, test.offsetDays + 1];
}

function holds(rule: DateRule, days: Days): boolean {
  return rule.all.every((test) => {
    const day = days.get(test.slot) ?? null;
    if (test.kind === 'is_set') return (day !== null) === test.set;
    return day !== null && holdsOrder(day - test.offsetDays, test.op);
  });
}
