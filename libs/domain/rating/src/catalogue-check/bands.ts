import { hundredths } from '../arithmetic/decimal.js';
import type { IndicatorDocument, StepDocument } from '../model/catalogue-document.js';
import type { Problem } from '../model/problem.js';
import { problem } from '../text/describe-problem.js';

interface Row {
  readonly points: number;
  readonly path: string;
}

/** Points of every row: whole hundredths within the maximum, which the best one reaches; bands descend. */
export function checkBands(indicator: IndicatorDocument, path: string): readonly Problem[] {
  const { scoring, max_points: max } = indicator;
  const rows = rowsOf(indicator, `${path}.scoring`);
  const faults = rows.flatMap((row) => checkRow(row, max));
  if (faults.length > 0 || scoring.method === 'boolean') return faults;
  const best = Math.max(...rows.map(({ points }) => points));
  return [
    ...(best === max ? [] : [problem('max_not_reached', `${path}.scoring`, { points: best, max })]),
    ...checkOrder(indicator, rows, `${path}.scoring`),
  ];
}

function rowsOf({ scoring }: IndicatorDocument, path: string): readonly Row[] {
  const { steps, rules, options, otherwise } = scoring;
  const last = otherwise === undefined ? [] : [{ points: otherwise, path: `${path}.otherwise` }];
  const listed = (rows: readonly { points?: number }[], key: string) =>
    rows.map(({ points }, index) => ({ points: points ?? NaN, path: `${path}.${key}.${index}.points` }));
  switch (scoring.method) {
    case 'steps':
    case 'date_age':
      return [...listed(steps ?? [], 'steps'), ...last];
    case 'date_rules':
      return [...listed(rules ?? [], 'rules'), ...last];
    case 'choice':
      return listed(options ?? [], 'options');
    case 'linear':
      return (['points_to', 'points_from', 'below_from'] as const).map((key) => ({
        points: scoring[key] ?? NaN,
        path: `${path}.${key}`,
      }));
    case 'boolean':
      return [];
  }
}

function checkRow({ points, path }: Row, max: number): readonly Problem[] {
  if (Number.isNaN(points)) return [problem('required', path)];
  if (hundredths(points) === null) return [problem('points_precision', path)];
  return points > max ? [problem('points_above_max', path, { points, max })] : [];
}

/** Better values never get fewer points; options and date rules have no order of their own. */
function checkOrder({ scoring }: IndicatorDocument, rows: readonly Row[], path: string): readonly Problem[] {
  const { method, steps = [], from = 0, to = 0 } = scoring;
  if (method === 'linear' && from >= to) return [problem('linear_range', path)];
  if (method === 'choice' || method === 'date_rules') return [];
  const isAge = method === 'date_age';
  const allowed = isAge ? 'age_days_lte' : 'gte, gt';
  const odd = method === 'linear' ? [] : steps.filter((step) => !hasOneThreshold(step, isAge));
  if (odd.length > 0)
    return odd.map((step) => problem('one_threshold', `${path}.steps.${steps.indexOf(step)}`, { allowed }));
  const thresholds = steps.map((step) => (isAge ? -(step.age_days_lte ?? 0) : (step.gte ?? step.gt ?? 0)));
  return rows.flatMap(({ points, path: place }, index) => {
    if (index === 0) return [];
    const [above, here] = [thresholds[index - 1], thresholds[index]];
    const falls = above === undefined || here === undefined || falling(steps, index, above, here);
    return falls && points <= (rows[index - 1]?.points ?? points) ? [] : [problem('not_monotone', place)];
  });
}

/** `gt: 3` may stand above `gte: 3`. */
function falling(steps: readonly StepDocument[], index: number, above: number, here: number): boolean {
  if (above !== here) return above > here;
  return steps[index - 1]?.gt !== undefined && steps[index]?.gte !== undefined;
}

function hasOneThreshold({ gte, gt, age_days_lte: age }: StepDocument, isAge: boolean): boolean {
  return isAge
    ? age !== undefined && gte === undefined && gt === undefined
    : age === undefined && (gte === undefined) !== (gt === undefined);
}
