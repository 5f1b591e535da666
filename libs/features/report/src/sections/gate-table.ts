import type { GateRating, IndicatorDocument, IndicatorRating, VetoDocument } from '#rating';
import type { ReportSource } from '../report-source.js';
import { points } from '../words/number-words.js';
import type { ReportWords } from '../words/report-words.js';
import type { SurveyPrivacy } from '../words/survey-privacy.js';

export interface GateRow {
  readonly title: string;
  readonly actual: string;
  /** One per star; null where that star asks nothing of the indicator. */
  readonly stars: readonly ({ readonly required: string; readonly satisfied: boolean } | null)[];
}

export interface VetoRow {
  readonly code: string;
  readonly text: string;
  readonly inForce: boolean;
  readonly effect: string;
}

/** Indicators with a hard gate, and what each star asks of them. */
export function gateTable({ result }: ReportSource, words: ReportWords, privacy: SurveyPrivacy): GateRow[] {
  const codes = [...new Set(result.gates.map(({ indicator }) => indicator))].sort();
  const stars = words.catalogue.document.stars.map(({ star }) => star);
  return codes.map((code) => {
    const indicator = words.catalogue.indicator(code);
    const rating = result.indicators.find((one) => one.code === code);
    const gateOf = (star: number): GateRating | undefined =>
      result.gates.find((gate) => gate.indicator === code && gate.star === star);
    return {
      title: words.catalogue.indicatorTitle(code),
      actual: privacy.hides(indicator) ? words.say('indicators.hidden') : actual(indicator, rating, words),
      stars: stars.map((star) => {
        const gate = indicator.hard_gates.find((one) => one.star === star);
        const outcome = gateOf(star);
        if (!gate || !outcome) return null;
        return { required: words.conditions.gate(indicator, gate), satisfied: outcome.satisfied };
      }),
    };
  });
}

/** In the terms of the gates: the points where they ask for points, else the value. */
function actual(
  indicator: IndicatorDocument,
  rating: IndicatorRating | undefined,
  words: ReportWords,
): string {
  if (rating?.score === null) return words.say('notApplicable');
  if (rating && indicator.hard_gates.some(({ measure }) => measure === 'points')) {
    return words.say('gates.points', { points: points(rating.score) });
  }
  return words.values.measured(indicator, rating?.value ?? null) ?? words.say('words.unanswered');
}

/** All vetoes of the catalogue, those in force marked. */
export function vetoTable({ result }: ReportSource, words: ReportWords): VetoRow[] {
  return words.catalogue.document.veto.map(({ code, zh, effect }: VetoDocument) => ({
    code,
    text: zh,
    inForce: result.vetoes.includes(code),
    effect: words.say(`veto.${effect}`),
  }));
}
