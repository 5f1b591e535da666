import { describeProblem, type CatalogueDocument, type Problem } from '#rating';
import type { Locale } from '#views';
import type { CatalogueVersion, CatalogueVersionItem } from '../queries/catalogue-version.js';

const HUNDREDTHS = 100;

export function versionRow(item: CatalogueVersionItem, locale: Locale) {
  const { id, version, status, publishedAt, publishedBy, createdAt } = item;
  const title = locale === 'en' ? item.titleEn : item.titleZh;
  return { id, title, version, published: status === 'published', publishedAt, publishedBy, createdAt };
}

/** A version at a glance: enough to know what would be published. */
export function versionPage(version: CatalogueVersion, problems: readonly Problem[], locale: Locale) {
  const { document, hash, rowVersion, code } = version;
  return {
    version: { ...versionRow(version, locale), code, hash, rowVersion },
    shape: shapeOf(document),
    stars: document.stars.map((star) => ({
      star: star.star,
      minPoints: Math.round(star.min_points * HUNDREDTHS),
      floor: star.category_floor_ratio,
      gates: indicatorsOf(document).filter(({ hard_gates: gates }) =>
        gates.some((gate) => gate.star === star.star),
      ).length,
    })),
    categories: document.categories.map(({ code: letter, name_zh: zh, name_en: en, points, items }) => ({
      code: letter,
      name: locale === 'en' ? en : zh,
      points: Math.round(points * HUNDREDTHS),
      items: items.length,
      indicators: items.reduce((sum, item) => sum + item.indicators.length, 0),
    })),
    problems: problemRows(problems, locale),
  };
}

export function problemRows(problems: readonly Problem[], locale: Locale) {
  return problems.map((problem) => ({
    line: problem.line ?? null,
    path: problem.path,
    text: describeProblem(problem, locale),
  }));
}

function shapeOf(document: CatalogueDocument) {
  const items = document.categories.flatMap((category) => category.items);
  return {
    categories: document.categories.length,
    items: items.length,
    indicators: indicatorsOf(document).length,
  };
}

function indicatorsOf(document: CatalogueDocument) {
  return document.categories.flatMap((category) => category.items.flatMap((item) => item.indicators));
}
