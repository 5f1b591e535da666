import type { ReportSource } from '../report-source.js';
import { percent, points } from '../words/number-words.js';
import type { ReportWords } from '../words/report-words.js';

export interface ItemGroup {
  readonly title: string;
  readonly full: string;
  readonly score: string | null;
  readonly items: readonly ItemRow[];
}

export interface ItemRow {
  readonly code: string;
  readonly name: string;
  readonly full: string;
  readonly score: string | null;
  readonly ratio: string | null;
  /** Width of the bar, `84%`. */
  readonly bar: string;
}

/** All items by category. */
export function itemTable({ result }: ReportSource, words: ReportWords): ItemGroup[] {
  const items = new Map(result.items.map((item) => [item.code, item]));
  const categories = new Map(result.categories.map((category) => [category.code, category]));
  return words.catalogue.document.categories.map((category) => ({
    title: `${category.code} ${words.catalogue.name(category)}`,
    full: points(category.points),
    score: shown(categories.get(category.code)?.score ?? null),
    items: category.items.map((item) => {
      const score = items.get(item.code)?.score ?? null;
      return {
        code: item.code,
        name: words.catalogue.name(item),
        full: points(item.points),
        score: shown(score),
        ratio: score === null ? null : percent(score / item.points),
        bar: `${Math.round((100 * (score ?? 0)) / item.points)}%`,
      };
    }),
  }));
}

function shown(score: number | null): string | null {
  return score === null ? null : points(score);
}
