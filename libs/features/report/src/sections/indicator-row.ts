import type { GateRating, IndicatorDocument, IndicatorRating } from '#rating';
import type { ReportDecision } from '../report-source.js';
import { points } from '../words/number-words.js';
import type { Band } from '../words/band-words.js';
import type { ReportWords } from '../words/report-words.js';

export type Tone = 'neutral' | 'bad';

export interface Remark {
  readonly text: string;
  readonly tone: Tone;
}

/** A line of the rule; the one that gave the points is marked. */
export interface Line extends Band {
  /** the band and its points as one text: `≥ 90% 3.50 分` */
  readonly line: string;
}

export interface IndicatorRow {
  readonly code: string;
  readonly name: string;
  readonly score: string | null;
  readonly maxPoints: string;
  readonly applicable: boolean;
  readonly isZero: boolean;
  readonly reported: string;
  readonly value: string | null;
  readonly bands: readonly Line[];
  /** Bands are sentences and need a line each. */
  readonly stacked: boolean;
  readonly remarks: readonly Remark[];
  readonly evidence: string | null;
}

export interface IndicatorFacts {
  readonly indicator: IndicatorDocument;
  readonly rating: IndicatorRating;
  readonly words: ReportWords;
  /** Too few members answered the survey for its figures to be shown. */
  readonly hidden: boolean;
  readonly decisions: readonly ReportDecision[];
  /** Numbers in the evidence index. */
  readonly evidence: readonly number[];
  readonly gates: readonly GateRating[];
}

export function indicatorRow(facts: IndicatorFacts): IndicatorRow {
  const { indicator, rating, words, hidden } = facts;
  const { trace, applicable, score } = rating;
  const inputs = hidden ? trace.inputs.filter(({ key }) => key === 'survey_valid') : trace.inputs;
  // Where nothing is missing, an empty input was not needed.
  const absent = words.say(rating.status === 'missing' ? 'words.unanswered' : 'words.none');
  const ladder = applicable ? words.bands.ladder(indicator, trace) : [];
  const bands = hidden ? ladder.map((band) => ({ ...band, hit: false })) : ladder;
  const stacked = indicator.scoring.method === 'choice' || indicator.scoring.method === 'date_rules';
  return {
    code: rating.code,
    name: words.catalogue.name(indicator),
    score: score === null ? null : points(score),
    maxPoints: points(rating.maxPoints),
    applicable,
    isZero: score === 0,
    reported: applicable
      ? inputs.map(({ key, value }) => words.values.input(indicator, key, value, absent)).join(' · ')
      : '',
    value: measured(facts),
    bands: bands.map(({ text, worth, hit }) => {
      const line = words.say('band.worth', { band: text, points: worth });
      const whole = stacked ? { text, line } : { text: unbroken(text), line: unbroken(line) };
      return { ...whole, worth, hit };
    }),
    stacked,
    remarks: [...status(facts), ...preconditions(facts), ...gates(facts), ...decisions(facts)],
    evidence:
      facts.evidence.length === 0
        ? null
        : unbroken(words.say('indicators.evidence', { numbers: words.list(facts.evidence.map(String)) })),
  };
}

/** Text that no line ends in. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

/** The measured value, where it is not simply the one input. */
function measured({ indicator, rating, words, hidden }: IndicatorFacts): string | null {
  if (hidden) return words.say('indicators.hidden');
  const counted = indicator.scoring.measure === 'count_ticked';
  if (indicator.inputs.length < 2 && !counted) return null;
  if (indicator.kind === 'date' || indicator.kind === 'choice') return null;
  return words.values.measured(indicator, rating.value);
}

function status({ indicator, rating, words }: IndicatorFacts): Remark[] {
  const { status: state, trace } = rating;
  if (state === 'missing') {
    // The inputs that are listed say themselves that they are empty.
    const others = trace.missing.filter((key) => !trace.inputs.some((input) => input.key === key));
    const inputs = words.list(others.map((key) => words.catalogue.inputName(indicator, key)));
    const text =
      others.length === 0 ? words.say('indicators.empty') : words.say('indicators.missing', { inputs });
    return [{ text, tone: 'bad' }];
  }
  if (state === 'not_reported') return [{ text: words.say('indicators.notReported'), tone: 'bad' }];
  if (state !== 'not_applicable') return [];
  const reasons = trace.notApplicable.map(({ fact, actual }) =>
    words.conditions.unmetFact(indicator, fact, actual),
  );
  const text = words.say('indicators.notApplicable', { reasons: words.list(reasons) });
  return [{ text, tone: 'neutral' }];
}

function preconditions({ indicator, rating, words }: IndicatorFacts): Remark[] {
  return rating.trace.preconditions.flatMap(({ met, effect }, index) => {
    const document = indicator.preconditions?.[index];
    if (met || !document) return [];
    const required = words.conditions.precondition(indicator, document);
    return [{ text: words.say(`indicators.precondition.${effect}`, { required }), tone: 'bad' as const }];
  });
}

/** Only the gates that keep a star away; all of them stand in their own table. */
function gates({ indicator, gates: ratings, words }: IndicatorFacts): Remark[] {
  const failed = ratings.flatMap(({ star, satisfied }) => {
    const gate = indicator.hard_gates.find((one) => one.star === star);
    return satisfied || !gate ? [] : [`${words.starName(star)} ${words.conditions.gate(indicator, gate)}`];
  });
  if (failed.length === 0) return [];
  return [{ text: words.say('indicators.gates', { gates: words.list(failed) }), tone: 'bad' }];
}

/** An acceptance without a word needs none. */
function decisions({ indicator, decisions: made, words }: IndicatorFacts): Remark[] {
  return made.flatMap(({ stage, kind, reason, values, by, on }) => {
    if (kind === 'accept' && reason === null) return [];
    const inputs = Object.entries(values ?? {}).map(([key, value]) =>
      words.values.input(indicator, key, value),
    );
    const text = words.say(`indicators.decision.${kind}`, {
      stage: words.say(`indicators.stage.${stage}`),
      values: words.list(inputs),
      reason: reason ?? words.say('indicators.noReason'),
      by,
      on,
    });
    return [{ text, tone: 'neutral' as const }];
  });
}
