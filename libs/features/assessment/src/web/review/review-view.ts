import type { FormState } from '#http';
import type { CalendarDate } from '#kernel';
import { indicatorRow, ReportWords, SurveyPrivacy } from '#report';
import type { CompiledIndicator, IndicatorRating, Rating } from '#rating';
import type { Locale, Translator } from '#views';
import { hundredths } from '../../domain/result/hundredths.js';
import type { ReviewCase } from '../../queries/review-case.js';
import { answerFields } from '../answers/answer-fields.js';
import { deadlineOf } from '../cycle/case-badges.js';
import { adjustableInputs, valuesIn } from './adjustable-inputs.js';
import { neighbours } from './review-order.js';

interface Reader {
  readonly locale: Locale;
  readonly translator: Translator;
  readonly day: CalendarDate;
}

/** How an indicator in the list shows what was decided. */
const MARKS = {
  open: { icon: 'circle' },
  accept: { icon: 'circle-check' },
  adjust: { icon: 'pencil' },
  return: { icon: 'arrow-back-up' },
} as const;

/** View model of review/case. */
export function reviewPage(found: ReviewCase, code: string, reader: Reader, form: FormState) {
  const { assessment, catalogue, stage, decisions, current, self } = found;
  const words = new ReportWords(catalogue.document, reader.translator, reader.locale);
  const undecided = catalogue.indicators.filter((one) => !decisions[one.code]).map((one) => one.code);
  const returned = Object.values(decisions).filter(({ kind }) => kind === 'return').length;
  return {
    id: assessment.id,
    union: assessment.union,
    cycle: { name: assessment.cycle.name },
    stage,
    round: assessment.round,
    deadline: deadlineOf(assessment.dueOn, reader.day),
    star: current.star,
    total: hundredths(current.total),
    selfTotal: hundredths(self.total),
    decided: catalogue.indicators.length - undecided.length,
    count: catalogue.indicators.length,
    undecided,
    returned,
    categories: categoryList(found, code, words),
    indicator: indicatorView(found, code, words, form),
    ...neighbours(found, code),
    form,
  };
}

function categoryList({ catalogue, decisions, changed }: ReviewCase, current: string, words: ReportWords) {
  return catalogue.categories.map((category) => ({
    title: words.catalogue.categoryTitle(category.code),
    open: category.items.some((item) => item.indicators.some(({ code }) => code === current)),
    indicators: category.items.flatMap((item) =>
      item.indicators.map(({ code, document }) => ({
        code,
        name: words.catalogue.name(document),
        current: code === current,
        ...markOf(decisions[code]?.kind ?? 'open'),
        changed: changed?.has(code) ?? false,
      })),
    ),
  }));
}

function markOf(mark: keyof typeof MARKS) {
  return { mark, ...MARKS[mark] };
}

function indicatorView(found: ReviewCase, code: string, words: ReportWords, form: FormState) {
  const { catalogue, decisions, current, currentInput, history, evidence, hints } = found;
  const indicator = catalogue.indicatorByCode.get(code);
  const rating = current.indicators.find((one) => one.code === code);
  if (!indicator || !rating) throw new Error(`indicator ${code} is not in the rating`);
  const { document } = indicator;
  const inputs = adjustableInputs(indicator);
  const decision = decisions[code] ?? null;
  const proofs = evidence.filter((one) => one.indicatorCode === code);
  return {
    row: rowOf(found, indicator, rating, words),
    definition: document.definition_zh,
    check: document.verification.check_zh,
    doubt: found.assessment.sheet.answers[code]?.doubt ?? null,
    selfScore: scoreIn(found.self, code),
    score: scoreIn(current, code),
    maxPoints: indicator.maxPoints,
    changed: found.changed?.has(code) ?? false,
    known: found.changed !== null,
    locked: decision?.carried === true,
    decision,
    seen: decision?.at ?? '',
    chosen: form.values['kind'] ?? decision?.kind ?? 'accept',
    reason: form.values['reason'] ?? (decision && 'reason' in decision ? decision.reason : ''),
    fields: answerFields(indicator, inputs, words, valuesIn(inputs, currentInput, code), form),
    wanted: document.evidence.map(({ type, required, note_zh }) => ({
      name: words.catalogue.evidenceKind(type),
      required,
      note: note_zh ?? '',
    })),
    proofs: proofs.map((proof) => ({
      id: proof.id,
      name: proof.name,
      kind: words.catalogue.evidenceKind(proof.kind),
      kept: proof.storage !== 'view_only',
      picture: proof.storage !== 'view_only' && proof.mediaType.startsWith('image/'),
      conclusion: proof.conclusion,
      periodFrom: proof.periodFrom,
      periodTo: proof.periodTo,
      elsewhere: hints.filter((hint) => hint.evidenceId === proof.id).map((hint) => hint.otherUnionName),
    })),
    history: history.flatMap(({ stage, round, decisions: made, finishedAt }) => {
      const one = made[code];
      if (!one || one.carried || finishedAt === null) return [];
      return [
        { stage, round, kind: one.kind, by: one.by, at: one.at, reason: 'reason' in one ? one.reason : '' },
      ];
    }),
  };
}

function rowOf(
  { current, catalogue }: ReviewCase,
  indicator: CompiledIndicator,
  rating: IndicatorRating,
  words: ReportWords,
) {
  const privacy = new SurveyPrivacy(catalogue.document, { ...current, next: null, blockedBy: [] });
  return indicatorRow({
    indicator: indicator.document,
    rating,
    words,
    hidden: privacy.hides(indicator.document),
    decisions: [],
    evidence: [],
    gates: current.gates.filter((gate) => gate.indicator === indicator.code),
  });
}

function scoreIn(rating: Rating, code: string): number | null {
  return hundredths(rating.indicators.find((one) => one.code === code)?.score ?? null);
}
