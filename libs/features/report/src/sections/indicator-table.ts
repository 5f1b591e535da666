import type { ReportSource } from '../report-source.js';
import { points } from '../words/number-words.js';
import type { ReportWords } from '../words/report-words.js';
import type { SurveyPrivacy } from '../words/survey-privacy.js';
import type { EvidenceIndex } from './evidence-index.js';
import { type IndicatorRow, indicatorRow } from './indicator-row.js';

export interface IndicatorGroup {
  readonly title: string;
  readonly score: string;
  readonly items: readonly {
    readonly title: string;
    readonly score: string;
    readonly rows: readonly IndicatorRow[];
  }[];
}

/** All indicators, each with what was answered, the rule, the band and what reviewers said. */
export function indicatorTable(
  source: ReportSource,
  words: ReportWords,
  privacy: SurveyPrivacy,
  evidence: EvidenceIndex,
): IndicatorGroup[] {
  const ratings = new Map(source.result.indicators.map((rating) => [rating.code, rating]));
  const scores = new Map(
    [...source.result.categories, ...source.result.items].map(({ code, score }) => [code, score]),
  );
  const scored = (part: { readonly code: string; readonly points: number }): string => {
    const score = scores.get(part.code) ?? null;
    return `${score === null ? '—' : points(score)} / ${points(part.points)}`;
  };
  return words.catalogue.document.categories.map((category) => ({
    title: `${category.code} ${words.catalogue.name(category)}`,
    score: scored(category),
    items: category.items.map((item) => ({
      title: `${item.code} ${words.catalogue.name(item)}`,
      score: scored(item),
      rows: item.indicators.flatMap((indicator) => {
        const rating = ratings.get(indicator.code);
        if (!rating) return [];
        return [
          indicatorRow({
            indicator,
            rating,
            words,
            hidden: privacy.hides(indicator),
            decisions: source.decisions[indicator.code] ?? [],
            evidence: evidence.numbersOf(indicator.code),
            gates: source.result.gates.filter((gate) => gate.indicator === indicator.code),
          }),
        ];
      }),
    })),
  }));
}
