import type {
  CatalogueDocument,
  CategoryDocument,
  IndicatorDocument,
  StarDocument,
  VetoDocument,
} from '#rating';
import type { CatalogueWords } from './catalogue-words.js';
import { type IndicatorView, indicatorView } from './indicator-view.js';

interface ItemView {
  readonly code: string;
  readonly name: string;
  /** hundredths, like every `points` here */
  readonly points: number;
  readonly indicators: readonly IndicatorView[];
}

interface CategoryView {
  readonly code: string;
  readonly name: string;
  readonly points: number;
  /** whether the category's name is published or drafted */
  readonly provenance: string;
  readonly tone: string;
  readonly items: readonly ItemView[];
}

interface StarView {
  readonly star: number;
  readonly minPoints: number;
  /** ratio */
  readonly floor: number;
  /** how many hard gates this star has */
  readonly gates: number;
  readonly prerequisites: readonly string[];
}

/** The whole published catalogue as `web/public/catalogue.hbs` shows it. */
export interface CatalogueView {
  readonly title: string;
  readonly version: string;
  readonly provenance: string;
  /** the reader's language is not the document's */
  readonly foreign: boolean;
  readonly shape: CatalogueShape & { readonly points: string };
  readonly stars: readonly StarView[];
  readonly categories: readonly CategoryView[];
  readonly vetoes: readonly { code: string; text: string; effect: string; window: string }[];
}

export interface CatalogueShape {
  readonly categories: number;
  readonly items: number;
  readonly indicators: number;
}

const HUNDREDTHS = 100;

export function catalogueView(document: CatalogueDocument, words: CatalogueWords): CatalogueView {
  const { meta } = document;
  const provenance = words.foreign ? meta.provenance_en : meta.provenance_zh;
  return {
    title: words.foreign ? meta.title_en : meta.title_zh,
    version: meta.version,
    provenance: provenance ?? meta.provenance_zh ?? '',
    foreign: words.foreign,
    shape: {
      ...catalogueShape(document),
      points: String(document.categories.reduce((sum, { points }) => sum + points, 0)),
    },
    stars: document.stars.map((star) => starView(star, document, words)),
    categories: document.categories.map((category) => categoryView(category, document, words)),
    vetoes: document.veto.map((veto) => vetoView(veto, words)),
  };
}

export function catalogueShape({ categories }: CatalogueDocument): CatalogueShape {
  const items = categories.flatMap((category) => category.items);
  return {
    categories: categories.length,
    items: items.length,
    indicators: items.flatMap((item) => item.indicators).length,
  };
}

function categoryView(
  category: CategoryDocument,
  document: CatalogueDocument,
  words: CatalogueWords,
): CategoryView {
  const named = category.name_provenance === 'named_in_article';
  return {
    code: category.code,
    name: words.name(category),
    points: hundredths(category.points),
    provenance: words.say(named ? 'source.named' : 'source.drafted'),
    tone: named ? 'info' : 'neutral',
    items: category.items.map((item) => ({
      code: item.code,
      name: words.name(item),
      points: hundredths(item.points),
      indicators: item.indicators.map((indicator) => indicatorView(indicator, document, words)),
    })),
  };
}

function starView(star: StarDocument, document: CatalogueDocument, words: CatalogueWords): StarView {
  const held = star.previous_star;
  const earlier = document.stars.find((one) => one.star === held?.star);
  return {
    star: star.star,
    minPoints: hundredths(star.min_points),
    floor: star.category_floor_ratio,
    gates: indicatorsOf(document)
      .flatMap((indicator) => indicator.hard_gates)
      .filter((gate) => gate.star === star.star).length,
    prerequisites: [
      ...(star.prerequisites ?? []).map(({ zh }) => zh),
      ...(held && earlier
        ? [
            words.say(held.first_round_exempt ? 'heldStarExempt' : 'heldStar', {
              star: words.name(earlier),
              months: held.held_months,
            }),
          ]
        : []),
    ],
  };
}

function vetoView(veto: VetoDocument, words: CatalogueWords): CatalogueView['vetoes'][number] {
  const by = veto.confirmed_by ?? '';
  return {
    code: veto.code,
    text: veto.zh,
    effect: words.say(`effect.${veto.effect}`),
    window: veto.lookback_months
      ? words.say('lookback', { count: veto.lookback_months, by })
      : words.say('lookbackNow', { by }),
  };
}

function indicatorsOf({ categories }: CatalogueDocument): readonly IndicatorDocument[] {
  return categories.flatMap((category) => category.items.flatMap((item) => item.indicators));
}

function hundredths(points: number): number {
  return Math.round(points * HUNDREDTHS);
}
