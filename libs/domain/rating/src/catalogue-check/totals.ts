import { exactOf, hundredths } from '../arithmetic/decimal.js';
import { add, compare, exact, toNumber } from '../arithmetic/exact.js';
import type { Problem } from '../model/problem.js';
import { problem } from '../text/describe-problem.js';
import type { CatalogueIndex } from './catalogue-index.js';

const DEFAULT_BASE_POINTS = 100;

/** Points add up at every level, and the catalogue holds what `meta.counts` says. */
export function checkTotals({ document, indicators }: CatalogueIndex): readonly Problem[] {
  const { categories, meta } = document;
  const items = categories.flatMap((category) => category.items);
  return [
    ...categories.flatMap((category, c) => [
      ...checkPoints(category.points, `categories.${c}.points`),
      ...checkSum(category.items, category.points, `categories.${c}.points`),
      ...category.items.flatMap((item, i) => {
        const path = `categories.${c}.items.${i}.points`;
        const points = item.indicators.map((indicator) => ({ points: indicator.max_points }));
        return [...checkPoints(item.points, path), ...checkSum(points, item.points, path)];
      }),
    ]),
    ...indicators.flatMap(({ indicator, path }) => checkPoints(indicator.max_points, `${path}.max_points`)),
    ...checkSum(categories, meta.counts?.base_points ?? DEFAULT_BASE_POINTS, 'meta.counts.base_points'),
    ...checkCount(categories.length, meta.counts?.categories, 'categories'),
    ...checkCount(items.length, meta.counts?.items, 'items'),
    ...checkCount(indicators.length, meta.counts?.indicators, 'indicators'),
  ];
}

function checkPoints(points: number, path: string): readonly Problem[] {
  if (points === 0) return [problem('not_positive', path)];
  return hundredths(points) === null ? [problem('points_precision', path)] : [];
}

function checkSum(
  parts: readonly { readonly points: number }[],
  expected: number,
  path: string,
): readonly Problem[] {
  const actual = parts.reduce((sum, { points }) => add(sum, exactOf(points)), exact(0));
  if (compare(actual, exactOf(expected)) === 0) return [];
  return [problem('wrong_total', path, { actual: toNumber(actual), expected })];
}

function checkCount(actual: number, expected: number | undefined, key: string): readonly Problem[] {
  if (expected === undefined || actual === expected) return [];
  return [problem('wrong_count', `meta.counts.${key}`, { actual, expected })];
}
