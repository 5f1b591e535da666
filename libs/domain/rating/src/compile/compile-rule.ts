import { exactOf, hundredths } from '../arithmetic/decimal.js';
import type {
  DateTestDocument,
  IndicatorDocument,
  ScoringDocument,
  StepDocument,
} from '../model/catalogue-document.js';
import type { DateTest, Rule, Step } from '../model/rule.js';
import type { SlotTable } from './slot-table.js';

/** Rule 5: how points come from the value. */
export function compileRule(indicator: IndicatorDocument, table: SlotTable): Rule {
  const { scoring } = indicator;
  const otherwise = pointsOf(scoring.otherwise ?? 0);
  switch (scoring.method) {
    case 'steps':
      return {
        method: 'steps',
        steps: (scoring.steps ?? []).map(compileStep),
        otherwise,
        otherwiseBand: { kind: 'otherwise', points: otherwise / 100 },
      };
    case 'linear':
      return compileLinear(scoring);
    case 'choice': {
      const options = scoring.options ?? [];
      return {
        method: 'choice',
        options: new Map(options.map((option) => [option.value, pointsOf(option.points ?? 0)])),
      };
    }
    case 'boolean':
      return { method: 'boolean', points: pointsOf(indicator.max_points) };
    case 'date_age': {
      const steps = (scoring.steps ?? []).map((step) => ({
        ageDays: step.age_days_lte ?? 0,
        points: pointsOf(step.points),
      }));
      return { method: 'date_age', steps, otherwise };
    }
    case 'date_rules': {
      const rules = (scoring.rules ?? []).map((rule) => ({
        all: rule.all.map((test) => compileDateTest(test, indicator.code, table)),
        points: pointsOf(rule.points),
      }));
      return { method: 'date_rules', rules, otherwise };
    }
  }
}

/** Points of the catalogue in hundredths. */
export function pointsOf(points: number): number {
  const value = hundredths(points);
  if (value === null) throw new RangeError(`${points} points are finer than a hundredth`);
  return value;
}

function compileStep(step: StepDocument, index: number): Step {
  const op = step.gte === undefined ? '>' : '>=';
  const threshold = step.gte ?? step.gt ?? 0;
  return {
    op,
    threshold: exactOf(threshold),
    points: pointsOf(step.points),
    band: { kind: 'step', index, required: `${op} ${threshold}`, points: step.points },
  };
}

function compileLinear(scoring: ScoringDocument): Rule {
  return {
    method: 'linear',
    from: exactOf(scoring.from ?? 0),
    to: exactOf(scoring.to ?? 1),
    pointsFrom: pointsOf(scoring.points_from ?? 0),
    pointsTo: pointsOf(scoring.points_to ?? 0),
    belowFrom: pointsOf(scoring.below_from ?? 0),
  };
}

function compileDateTest(test: DateTestDocument, indicator: string, table: SlotTable): DateTest {
  const slot = table.resolve(test.input, indicator);
  return test.op === undefined
    ? { kind: 'is_set', slot, set: test.is_set ?? true }
    : { kind: 'compare', slot, op: test.op, offsetDays: test.offset_days ?? 0 };
}
