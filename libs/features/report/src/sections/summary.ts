import type { RadarChart } from '#views';
import type { CategoryRating } from '#rating';
import type { ReportSource } from '../report-source.js';
import { percent, points } from '../words/number-words.js';
import type { ReportWords } from '../words/report-words.js';

export interface Mark {
  readonly x: string;
  readonly label: string;
}

export interface CategoryRow {
  readonly code: string;
  readonly name: string;
  readonly full: string;
  readonly score: string | null;
  readonly ratio: string | null;
}

export interface Summary {
  readonly lead: string;
  readonly total: string;
  readonly counts: string;
  readonly meter: { readonly filled: string; readonly marks: readonly Mark[]; readonly label: string };
  readonly radar: RadarChart;
  readonly categories: readonly CategoryRow[];
}

/** The result at a glance. */
export function summary(source: ReportSource, words: ReportWords): Summary {
  const { result } = source;
  const categories = result.categories.map((rating) => categoryRow(rating, words));
  const count = (status: string): number =>
    result.indicators.filter((indicator) => indicator.status === status).length;
  const star = source.award?.star ?? result.star;
  const total = points(result.total);
  return {
    lead: words.say(`summary.${star === 0 ? 'leadNoStar' : 'lead'}.${source.stage}`, {
      union: source.union.name,
      total,
      star: words.starName(star),
    }),
    total,
    counts: words.say('summary.counts', {
      all: result.indicators.length,
      scored: count('scored'),
      missing: count('missing') + count('not_reported'),
      notApplicable: count('not_applicable'),
    }),
    meter: {
      filled: `${result.total}%`,
      marks: words.catalogue.document.stars.map((one) => ({
        x: `${one.min_points}%`,
        label: `${one.star}★ ${one.min_points}`,
      })),
      label: words.say('summary.meter', { total }),
    },
    radar: radar(result.categories, categories, words),
    categories,
  };
}

function categoryRow({ code, points: full, score }: CategoryRating, words: ReportWords): CategoryRow {
  const document = words.catalogue.document.categories.find((category) => category.code === code);
  return {
    code,
    name: document ? words.catalogue.name(document) : code,
    full: points(full),
    score: score === null ? null : points(score),
    ratio: score === null ? null : percent(score / full),
  };
}

/** Shares of the full points, so that categories of different weight compare. */
function radar(
  ratings: readonly CategoryRating[],
  rows: readonly CategoryRow[],
  words: ReportWords,
): RadarChart {
  return {
    kind: 'radar',
    title: words.say('summary.radar'),
    summary: rows.map(({ name, ratio }) => `${name} ${ratio ?? words.say('notApplicable')}`).join(', '),
    axes: rows.map(({ code, name, ratio }) => ({
      // English names are too long to stand around the picture; the table beside it has them.
      label: `${words.locale === 'en' ? code : `${code} ${name}`}\n${ratio ?? '—'}`,
      max: 100,
    })),
    series: [
      {
        name: words.say('summary.share'),
        values: ratings.map(({ score, points: full }) =>
          score === null ? null : Math.round((10_000 * score) / full) / 100,
        ),
      },
    ],
  };
}
