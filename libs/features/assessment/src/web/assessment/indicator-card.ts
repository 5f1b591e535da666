import { evidenceKind, evidenceSlot, type EvidenceSlot, type EvidenceView } from '#evidence';
import type { FormState } from '#http';
import type { CalendarDate } from '#kernel';
import { indicatorRow, type IndicatorRow, type ReportWords, type SurveyPrivacy } from '#report';
import { explainNextLevel, nextLevel, type CompiledIndicator, type Slot } from '#rating';
import type { Locale, Translator } from '#views';
import type { AnswerEntry } from '../../domain/answers/answer-entry.js';
import type { RecordedAnswer } from '../../domain/answers/record-entry.js';
import { hundredths } from '../../domain/result/hundredths.js';
import type { ReturnedItem } from '../../domain/review/returned-items.js';
import type { SheetCase } from '../../queries/sheet-cases.js';
import { answerFields, type AnswerField } from '../answers/answer-fields.js';
import { lawBasis, type LawBasis } from './law-basis.js';
import { namedRecords, recordNotes, type NamedRecord, type RecordNotes } from './record-notes.js';

/** Who looks at a card, and when. */
export interface Reader {
  readonly locale: Locale;
  readonly translator: Translator;
  readonly day: CalendarDate;
}

/** A value taken from elsewhere, shown beside the inputs. */
export interface GivenValue {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  /** where it is changed; null: nowhere by the union */
  readonly href: string | null;
}

/** Where an unconfirmed value comes from. */
type Prefilled = Pick<AnswerEntry, 'source' | 'sourceDate'> & {
  readonly records: readonly NamedRecord[];
};

export interface IndicatorCard {
  readonly code: string;
  readonly name: string;
  readonly minutes: number;
  readonly basis: readonly LawBasis[];
  readonly definition: string;
  readonly do: string;
  readonly how: string;
  /** hundredths; null: does not apply or cannot be computed */
  readonly score: number | null;
  readonly maxPoints: number;
  readonly applicable: boolean;
  readonly row: IndicatorRow | null;
  readonly next: string;
  readonly progress: string;
  readonly editable: boolean;
  readonly fields: readonly AnswerField[];
  readonly given: readonly GivenValue[];
  readonly version: number;
  readonly prefilled: Prefilled | null;
  readonly notes: RecordNotes;
  readonly returned: ReturnedItem | null;
  readonly errors: readonly string[];
  readonly evidence: EvidenceSlot;
  /** examples of how others did it */
  readonly examples: number;
}

export interface CardNeeds {
  readonly found: SheetCase;
  readonly words: ReportWords;
  /** null while nothing can be computed */
  readonly privacy: SurveyPrivacy | null;
  readonly reader: Reader;
  readonly shelf: readonly EvidenceView[];
  /** what the platform's records say now, by indicator */
  readonly recorded: ReadonlyMap<string, RecordedAnswer>;
  /** how many examples of others there are, by indicator */
  readonly examples: ReadonlyMap<string, number>;
  /** of the card that was posted with something wrong */
  readonly form: FormState;
}

export function indicatorCard(indicator: CompiledIndicator, needs: CardNeeds): IndicatorCard {
  const { found, words, reader, form } = needs;
  const { code, document } = indicator;
  const { one, rating, completion } = found;
  const rated = rating?.indicators[indicator.index] ?? null;
  const entry = one.sheet.answers[code];
  const editable = found.isOpen({ section: 'answers', key: code });
  return {
    code,
    name: words.catalogue.name(document),
    minutes: document.effort_minutes_estimate,
    basis: lawBasis(document.basis),
    definition: document.definition_zh,
    do: document.guidance.do_zh,
    how: document.guidance.how_zh,
    score: hundredths(rated?.score ?? null),
    maxPoints: indicator.maxPoints,
    applicable: rated?.applicable ?? true,
    row: rowOf(indicator, needs),
    next: rating ? nextWords(indicator, needs) : '',
    progress: completion.byIndicator[code] ?? 'open',
    editable,
    fields: answerFields(indicator, answerSlots(indicator), words, entry?.values ?? {}, form),
    given: indicator.inputs.flatMap((slot) => givenValue(slot, indicator, needs)),
    version: Number(form.values['version'] ?? entry?.version ?? 0),
    prefilled: editable ? prefilledOf(indicator, found) : null,
    notes: recordNotes(entry, needs.recorded.get(code) ?? null),
    examples: needs.examples.get(code) ?? 0,
    returned: one.returned[code] ?? null,
    errors: form.summary.filter(({ name }) => !name.startsWith('values.')).map(({ text }) => text),
    evidence: evidenceSlot({
      indicatorCode: code,
      indicatorPeriod: document.period,
      asOf: one.cycle.asOf,
      kinds: kindsOf(indicator, found),
      linked: found.evidence.filter(({ indicatorCode }) => indicatorCode === code),
      shelf: needs.shelf,
      action: '/assessment/evidence',
      editable,
      today: reader.day,
      locale: reader.locale,
    }),
  };
}

/** The inputs the union itself answers. */
export function answerSlots(indicator: CompiledIndicator): Slot[] {
  return indicator.inputs.filter(({ source }) => source === 'answer');
}

/** The kinds of proof an indicator takes, as the shelf knows them. */
export function kindsOf({ document }: CompiledIndicator, { catalogue }: SheetCase) {
  const wanted = new Set(document.evidence.map(({ type }) => type));
  return catalogue.document.evidence_types.filter(({ code }) => wanted.has(code)).map(evidenceKind);
}

function rowOf(indicator: CompiledIndicator, { found, words, privacy }: CardNeeds): IndicatorRow | null {
  const { rating } = found;
  const rated = rating?.indicators[indicator.index];
  if (!rating || !rated || !privacy) return null;
  return indicatorRow({
    indicator: indicator.document,
    rating: rated,
    words,
    hidden: privacy.hides(indicator.document),
    decisions: [],
    evidence: [],
    gates: rating.gates.filter((gate) => gate.indicator === indicator.code),
  });
}

function nextWords({ code }: CompiledIndicator, { found, reader }: CardNeeds): string {
  const next = nextLevel(found.catalogue, found.input, code);
  if (!next) return '';
  return explainNextLevel(found.catalogue, code, next, reader.locale)
    .map(({ key, params }) => reader.translator.t(reader.locale, key, params))
    .join('');
}

function givenValue(slot: Slot, { document }: CompiledIndicator, { found, words }: CardNeeds): GivenValue[] {
  if (slot.source !== 'profile' && slot.source !== 'system') return [];
  const profile = slot.source === 'profile';
  const value = profile
    ? (found.one.sheet.profile[slot.key]?.values[slot.key] ?? null)
    : (found.one.sheet.system[slot.key] ?? null);
  return [
    {
      key: slot.key,
      label: words.catalogue.inputName(document, slot.key),
      value: words.values.inputValue(document, slot.key, value),
      href:
        profile && found.isOpen({ section: 'profile', key: slot.key })
          ? `/assessment/profile#${slot.key}`
          : null,
    },
  ];
}

/** The card's own entry, else the first unconfirmed fact among its inputs. */
function prefilledOf(indicator: CompiledIndicator, { one }: SheetCase): Prefilled | null {
  const entries = [
    one.sheet.answers[indicator.code],
    ...indicator.inputs.map(({ source, key }) => (source === 'profile' ? one.sheet.profile[key] : undefined)),
  ];
  const found = entries.find((entry) => entry?.state === 'unconfirmed');
  if (!found) return null;
  return { source: found.source, sourceDate: found.sourceDate, records: namedRecords(found.records ?? []) };
}
