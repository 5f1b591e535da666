import type { FactKind } from './fact-kind.js';

/** A kind of fact that is, word for word, what an input of an indicator counts. */
export interface IndicatorFeed {
  readonly indicator: string;
  readonly input: string;
  readonly kind: FactKind;
}

/**
 * Which facts may fill in which answer. Only kinds that match the definition of the indicator are here:
 *
 * - F1.1 labour and skills competitions, also those of the federations, by workers taking part
 * - F1.3 projects accepted with their effect written down
 * - F2.2 problems solved and signed by both sides
 *
 * Being present at an activity feeds nothing: meetings attended must not earn points
 * (整治形式主义为基层减负若干规定 2024, 国办函〔2026〕12号).
 */
export const INDICATOR_FEEDS: readonly IndicatorFeed[] = [
  { indicator: 'F1.1', input: 'competition_participants', kind: 'competition_joined' },
  { indicator: 'F1.3', input: 'results_accepted', kind: 'project_accepted' },
  { indicator: 'F2.2', input: 'problems_solved', kind: 'problem_solved' },
];

export function feedsOf(indicator: string): readonly IndicatorFeed[] {
  return INDICATOR_FEEDS.filter((feed) => feed.indicator === indicator);
}

/** The indicator a kind serves; null: none. */
export function indicatorOf(kind: FactKind): string | null {
  return INDICATOR_FEEDS.find((feed) => feed.kind === kind)?.indicator ?? null;
}
