import { hundredths } from '../arithmetic/decimal.js';
import { parseFormula } from '../compile/formula.js';
import { measuredInput } from '../compile/slot-table.js';
import type {
  IndicatorDocument,
  IndicatorKind,
  ScoringDocument,
  ScoringMethod,
} from '../model/catalogue-document.js';
import type { Problem } from '../model/problem.js';
import { problem } from '../text/describe-problem.js';
import { checkBands } from './bands.js';
import type { CatalogueIndex } from './catalogue-index.js';

const METHODS: Readonly<Record<IndicatorKind, readonly ScoringMethod[]>> = {
  boolean: ['boolean'],
  number: ['steps', 'linear'],
  ratio: ['steps', 'linear'],
  count: ['steps', 'linear'],
  computed: ['steps', 'linear'],
  choice: ['choice'],
  date: ['date_age', 'date_rules'],
};

const NEEDED: Readonly<Record<ScoringMethod, readonly (keyof ScoringDocument)[]>> = {
  steps: ['steps', 'otherwise'],
  linear: ['from', 'to', 'points_from', 'points_to', 'below_from'],
  choice: ['options'],
  boolean: [],
  date_age: ['steps', 'otherwise'],
  date_rules: ['rules', 'otherwise'],
};

/** How each indicator is scored: method and inputs fit, points stay within the maximum and reach it. */
export function checkScoring({ indicators }: CatalogueIndex): readonly Problem[] {
  return indicators.flatMap(({ indicator, path }) => {
    const form = [
      ...checkMethod(indicator, path),
      ...checkMeasure(indicator, path),
      ...checkOptionInputs(indicator, path),
    ];
    return form.length > 0
      ? form
      : [
          ...checkBands(indicator, path),
          ...checkZeroDenominator(indicator, path),
          ...checkEffort(indicator, path),
        ];
  });
}

function checkMethod({ kind, scoring }: IndicatorDocument, path: string): readonly Problem[] {
  const { method } = scoring;
  if (!METHODS[kind].includes(method)) {
    return [problem('method_mismatch', `${path}.scoring.method`, { kind, method })];
  }
  return NEEDED[method]
    .filter((key) => scoring[key] === undefined)
    .map((key) => problem('missing_for_method', `${path}.scoring.${key}`, { method, key }));
}

/** Whether what is measured can be found among the inputs. */
function checkMeasure(indicator: IndicatorDocument, path: string): readonly Problem[] {
  const { kind, scoring, numerator, denominator, formula } = indicator;
  const needs = (key: string) => [problem('missing_for_method', `${path}.${key}`, { method: kind, key })];
  if (kind === 'ratio') {
    return numerator === undefined
      ? needs('numerator')
      : denominator === undefined
        ? needs('denominator')
        : [];
  }
  if (kind === 'computed') {
    if (formula === undefined) return needs('formula');
    return parseFormula(formula) === null ? [problem('bad_formula', `${path}.formula`)] : [];
  }
  const measure = scoring.measure ?? 'value';
  const countsOptions = measure === 'count_ticked';
  const isFit = countsOptions ? kind === 'count' && scoring.options_counted !== undefined : true;
  return isFit && measuredInput(indicator) !== undefined
    ? []
    : [problem('bad_measure', `${path}.scoring.measure`, { measure })];
}

/** A choice that is not the scored one brings its own options. */
function checkOptionInputs(indicator: IndicatorDocument, path: string): readonly Problem[] {
  const scored = measuredInput(indicator);
  return indicator.inputs.flatMap((input, number) => {
    const isChosen = input.type === 'choice' || input.type === 'multi_select';
    if (!isChosen || input.options !== undefined || input === scored) return [];
    return [
      problem('missing_for_method', `${path}.inputs.${number}.options`, {
        method: input.type,
        key: 'options',
      }),
    ];
  });
}

function checkZeroDenominator(indicator: IndicatorDocument, path: string): readonly Problem[] {
  const points = indicator.zero_denominator?.points;
  if (points === undefined) return [];
  const place = `${path}.zero_denominator.points`;
  const { kind, max_points: max } = indicator;
  if (kind !== 'ratio' && kind !== 'computed') {
    return [problem('method_mismatch', place, { kind, method: 'zero_denominator' })];
  }
  if (hundredths(points) === null) return [problem('points_precision', place)];
  return points > max ? [problem('points_above_max', place, { points, max })] : [];
}

function checkEffort(indicator: IndicatorDocument, path: string): readonly Problem[] {
  return indicator.effort_minutes_estimate === 0
    ? [problem('not_positive', `${path}.effort_minutes_estimate`)]
    : [];
}
