import { exactOf, hundredths } from '../arithmetic/decimal.js';
import type {
  DateTestDocument,
  IndicatorDocument,
  ScoringDocument,
  StepDocument,
} from '../model/catalogue-document.js';
import type { DateTest, FixedRow, Rule, Step } from '../model/rule.js';
import type { TraceBand } from '../model/trace.js';
import type { SlotTable } from './slot-table.js';

/** Rule 5: how points come from the value. */
export function compileRule(indicator: IndicatorDocument, table: SlotTable): Rule {
  const { scoring } = indicator;
  const otherwise = fixedRow({ kind: 'otherwise', points: scoring.otherwise ?? 0 });
  switch (scoring.method) {
    case 'steps':
      return { method: 'steps', steps: (scoring.steps ?? []).map(compileStep), otherwise };
    case 'linear':
      return compileLinear(scoring);
    case 'choice': {
      const options = (scoring.options ?? []).map(({ value: option, points = 0 }) => {
        return [option, fixedRow({ kind: 'option', option, points })] as const;
      });
      return { method: 'choice', options: new Map(options) };
    }
    case 'boolean':
      return {
        method: 'boolean',
        yes: fixedRow({ kind: 'boolean', points: indicator.max_points }),
        no: fixedRow({ kind: 'boolean', points: 0 }),
      };
    case 'date_age': {
      const steps = (scoring.steps ?? []).map((step) => ({
        ageDays: step.age_days_lte ?? 0,
        points: pointsOf(step.points),
      }));
      return { method: 'date_age', steps, otherwise: otherwise.points };
    }
    case 'date_rules': {
      const rules = (scoring.rules ?? []).map(({ all, points }, index) => ({
        ...fixedRow({ kind: 'date_rule', index, points }),
        all: all.map((test) => compileDateTest(test, indicator.code, table)),
      }));
      return { method: 'date_rules', rules, otherwise };
    }
  }
}

/** @param band with points of the catalogue */
export function fixedRow(band: TraceBand): FixedRow {
  return { points: pointsOf(band.points), band };
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
  const row = fixedRow({ kind: 'step', index, required: `${op} ${threshold}`, points: step.points });
  return { ...row, op, threshold: exactOf(threshold) };
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
