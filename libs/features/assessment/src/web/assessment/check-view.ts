import type { FormState } from '#http';
import { describeProblem } from '#rating';
import { ReportWords } from '#report';
import type { AnswerSheet } from '../../domain/answers/answer-sheet.js';
import type { SweepFinding } from '../../domain/sweep/sweep-finding.js';
import type { SheetCase } from '../../queries/sheet-cases.js';
import { sheetFrame } from './category-view.js';
import type { Reader } from './indicator-card.js';

/** Reasons a union may choose from instead of typing; below `assessment.check.reason`. */
const USUAL_REASONS: Readonly<Record<string, readonly string[]>> = {
  answer_missing: ['notYet', 'noData'],
  evidence_missing: ['onSite', 'onPaper'],
  inconsistent: ['checked'],
  not_mended: ['nothingToAdd'],
};

export interface FindingView {
  readonly key: string;
  /** locale key below `assessment.sweep` */
  readonly code: string;
  readonly place: string;
  readonly detail: string;
  readonly href: string | null;
  /** for a warning: what was typed */
  readonly reason: string;
  readonly usual: readonly string[];
  readonly error: string | null;
}

/** View model of assessment/check. */
export function checkPage(
  found: SheetCase,
  findings: readonly SweepFinding[],
  mayHandIn: boolean,
  reader: Reader,
  form: FormState,
) {
  const words = new ReportWords(found.catalogue.document, reader.translator, reader.locale);
  const view = (finding: SweepFinding) => findingView(finding, found, words, reader, form);
  const of = (severity: SweepFinding['severity']) =>
    findings.filter((one) => one.severity === severity).map(view);
  const errors = of('error');
  return {
    ...sheetFrame(found, 'check', reader),
    errors,
    warnings: of('warning'),
    notices: of('notice'),
    ready: errors.length === 0 && found.rating !== null,
    mayHandIn,
    common: [form.values['common'] ?? ''].flat()[0] ?? '',
    summary: form.summary,
  };
}

function findingView(
  finding: SweepFinding,
  found: SheetCase,
  words: ReportWords,
  { locale }: Reader,
  form: FormState,
): FindingView {
  const { key, code, ref, detail } = finding;
  const problem = found.problems.find((one) => detail?.code === one.code && isAbout(one.path, finding));
  return {
    key,
    code,
    place: placeOf(finding, found, words),
    detail: problem ? describeProblem(problem, locale) : vetoText(finding, found) || (detail?.message ?? ''),
    href: ref && hrefOf(ref, finding.input, found),
    reason: [form.values[`reasons.${key}`] ?? ''].flat()[0] ?? '',
    usual: USUAL_REASONS[code] ?? [],
    error: form.errors[`reasons.${key}`] ?? null,
  };
}

function isAbout(path: string, { ref, input }: SweepFinding): boolean {
  return path === [ref?.section, ref?.key, ...(ref?.section === 'answers' && input ? [input] : [])].join('.');
}

function vetoText({ code, detail }: SweepFinding, { catalogue }: SheetCase): string {
  return code === 'veto_in_force' ? (catalogue.vetoes.get(detail?.code ?? '')?.document.zh ?? '') : '';
}

function placeOf({ ref, input }: SweepFinding, { catalogue }: SheetCase, words: ReportWords): string {
  if (!ref) return '';
  if (ref.section === 'profile') return words.catalogue.fact(ref.key);
  const document = catalogue.indicatorByCode.get(ref.key)?.document;
  const title = words.catalogue.indicatorTitle(ref.key);
  return document && input ? `${title} · ${words.catalogue.inputName(document, input)}` : title;
}

function hrefOf(
  ref: { readonly section: keyof Pick<AnswerSheet, 'answers' | 'profile'>; readonly key: string },
  input: string | null,
  { catalogue }: SheetCase,
): string {
  if (ref.section === 'profile') return `/assessment/profile#${ref.key}`;
  const indicator = catalogue.indicatorByCode.get(ref.key);
  const category = catalogue.categories[indicator?.categoryIndex ?? -1]?.code ?? '';
  const field = indicator?.answersByKey.has(input ?? '') ? `-${input ?? ''}` : '';
  return `/assessment/${category}#${ref.key}${field}`;
}
