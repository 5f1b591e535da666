import type {
  CatalogueDocument,
  ConditionDocument,
  GateDocument,
  IndicatorDocument,
  ScoringDocument,
  StarDocument,
} from '../../model/catalogue-document.js';

/** An indicator counted in whole numbers: `bands[i]` points for i + 1 or more, 0 for none. */
export interface SmallIndicator {
  readonly bands: readonly number[];
  readonly minutes: number;
  readonly gates?: readonly Pick<GateDocument, 'measure' | 'value'>[];
  readonly appliesWhen?: ConditionDocument;
}

export interface SmallItem {
  readonly points: number;
  readonly indicators: readonly SmallIndicator[];
}

export interface SmallCatalogue {
  readonly categories: readonly { readonly points: number; readonly items: readonly SmallItem[] }[];
  readonly star: Pick<StarDocument, 'min_points' | 'category_floor_ratio'>;
}

/** A catalogue of one star and one fact, `wide`; codes are A1.1, A1.2, …, B1.1, …; the input is `done`. */
export function smallDocument({ categories, star }: SmallCatalogue): CatalogueDocument {
  return {
    meta: { id: 'small', title_zh: '小目录', title_en: 'Small', version: '1' },
    parameters: [],
    profile_fields: [{ key: 'wide', zh: '范围', en: 'Wide', type: 'boolean' }],
    system_values: [],
    evidence_types: [],
    categories: categories.map(({ points, items }, c) => {
      const code = 'ABCDEFG'.charAt(c);
      return {
        code,
        name_zh: code,
        name_en: code,
        points,
        items: items.map((item, i) => ({
          code: `${code}${i + 1}`,
          name_zh: '项',
          name_en: 'Item',
          points: item.points,
          indicators: item.indicators.map((one, n) => indicator(`${code}${i + 1}.${n + 1}`, one)),
        })),
      };
    }),
    stars: [{ ...star, star: 1, name_zh: '一星', name_en: 'One' }],
    veto: [],
  };
}

function indicator(code: string, { bands, minutes, gates, appliesWhen }: SmallIndicator): IndicatorDocument {
  const steps = bands.map((points, index) => ({ gte: index + 1, points })).reverse();
  const scoring: ScoringDocument = { method: 'steps', measure: 'value', steps, otherwise: 0 };
  return {
    code,
    name_zh: code,
    name_en: code,
    definition_zh: code,
    kind: 'count',
    unit: '件',
    source: 'self_report',
    period: 'evaluation_year',
    max_points: bands.at(-1) ?? 1,
    inputs: [{ key: 'done', zh: '完成数', en: 'Done', type: 'integer' }],
    scoring,
    evidence: [],
    basis: [],
    guidance: { do_zh: '做', how_zh: '怎么做' },
    applies_when: appliesWhen ?? 'always',
    when_not_applicable: 'rescale_within_item',
    hard_gates: (gates ?? []).map((gate) => ({ ...gate, star: 1, op: '>=' })),
    verification: { mode: 'document', check_zh: '核对' },
    annual_recheck: false,
    effort_minutes_estimate: minutes,
  };
}
