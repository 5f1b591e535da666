import {
  add,
  compare,
  divide,
  exact,
  isExact,
  multiply,
  roundHalfUp,
  subtract,
} from '../../arithmetic/exact.js';
import type { CompiledIndicator } from '../../model/catalogue.js';
import type { Exact } from '../../model/exact.js';
import type { DateAgeRule, LinearRule, StepsRule } from '../../model/rule.js';
import type { Slot } from '../../model/slot.js';
import type { Bound } from './band.js';
import { dateRuleLevels } from './date-rule-levels.js';
import type { Level } from './level.js';

/**
 * The levels that a rule names: each step, rule or option; of a line its ends and the values of the
 * indicator's gates between them.
 */
export function ruleLevels(indicator: CompiledIndicator): readonly Level[] {
  const { rule, measure } = indicator;
  switch (rule.method) {
    case 'steps':
      return stepLevels(rule);
    case 'linear':
      return lineLevels(rule, indicator);
    case 'choice':
      return [...rule.options].map(([option, { points }]) => ({
        points,
        target: { kind: 'option', option },
      }));
    case 'boolean':
      return [{ points: rule.yes.points, target: { kind: 'yes' } }];
    case 'date_age':
      return measure.kind === 'date' ? ageLevels(rule, measure.slot) : [];
    case 'date_rules':
      return dateRuleLevels(rule);
  }
}

/** A step's band ends where the step above it begins. */
function stepLevels({ steps }: StepsRule): Level[] {
  let high: Bound | null = null;
  return steps.map(({ op, threshold, points }) => {
    const low: Bound = { at: threshold, open: op === '>' };
    const level: Level = { points, target: { kind: 'value', band: { low, high } } };
    high = { at: threshold, open: op === '>=' };
    return level;
  });
}

function lineLevels(rule: LinearRule, { gates }: CompiledIndicator): Level[] {
  const between = gates.flatMap(({ measure, constant }) =>
    measure === 'value' && isBetween(rule, constant) ? [constant] : [],
  );
  const inner = [rule.from, ...between].map((at): Level => {
    const point: Bound = { at, open: false };
    return { points: linePoints(rule, at), target: { kind: 'value', band: { low: point, high: point } } };
  });
  const top: Bound = { at: rule.to, open: false };
  return [...inner, { points: rule.pointsTo, target: { kind: 'value', band: { low: top, high: null } } }];
}

function isBetween(rule: LinearRule, value: unknown): value is Exact {
  return isExact(value) && compare(rule.from, value) < 0 && compare(value, rule.to) < 0;
}

function linePoints({ from, to, pointsFrom, pointsTo }: LinearRule, at: Exact): number {
  const share = divide(subtract(at, from), subtract(to, from));
  return roundHalfUp(add(exact(pointsFrom), multiply(exact(pointsTo - pointsFrom), share)));
}

/** The newest day of each age band. */
function ageLevels({ steps }: DateAgeRule, slot: Slot): Level[] {
  return steps.map(({ points }, index) => {
    const newer = steps[index - 1];
    const days = newer === undefined ? 0 : -(newer.ageDays + 1);
    return { points, target: { kind: 'date', slot, days } };
  });
}
