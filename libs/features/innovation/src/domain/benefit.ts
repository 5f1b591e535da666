import { invalid, type CalendarDate, type FieldError } from '#kernel';
import { checkDay } from './check-day.js';
import { checkTexts, trimmed, type TextRule } from './check-text.js';

/** Who in the enterprise vouches for the figure: by function, as the indicator asks. */
export const SIGNATORY_FUNCTIONS = ['technical', 'finance'] as const;
export type SignatoryFunction = (typeof SIGNATORY_FUNCTIONS)[number];

/** A yearly effect: money in whole fen, or a quantity in hundredths of a unit. */
export type YearlyEffect =
  | { readonly kind: 'fen'; readonly fen: number }
  | { readonly kind: 'units'; readonly hundredths: number; readonly unit: string };

/** A benefit that somebody measured and somebody signed. */
export interface Benefit {
  readonly baseline: string;
  readonly method: string;
  readonly effect: YearlyEffect;
  readonly signatoryFunction: SignatoryFunction;
  /** name of the signatory as on the slip */
  readonly signatoryName: string;
  readonly signedOn: CalendarDate;
}

/** As typed. `amount`: yuan, or units; both with at most two places. */
export interface BenefitDraft {
  readonly baseline: string;
  readonly method: string;
  readonly kind: string;
  readonly amount: string;
  readonly unit: string;
  readonly signatoryFunction: string;
  readonly signatoryName: string;
  readonly signedOn: string;
}

const RULES: Readonly<Record<'baseline' | 'method' | 'signatoryName', TextRule>> = {
  baseline: { max: 1000 },
  method: { max: 1000 },
  signatoryName: { max: 30 },
};
const LONGEST_UNIT = 12;
/** 100 thousand million yuan: far above any district's, far below what a number holds exactly. */
const AMOUNT = /^\d{1,11}(?:\.(\d{1,2}))?$/;

/** @throws DomainError `innovation.invalid` with the fields */
export function readBenefit(draft: BenefitDraft, today: CalendarDate): Benefit {
  const { baseline, method, signatoryName, unit } = trimmed({
    baseline: draft.baseline,
    method: draft.method,
    signatoryName: draft.signatoryName,
    unit: draft.unit,
  });
  const signatoryFunction = SIGNATORY_FUNCTIONS.find((one) => one === draft.signatoryFunction);
  const hundredths = hundredthsOf(draft.amount.trim().replaceAll(',', ''));
  const errors: FieldError[] = [
    ...checkTexts({ baseline, method, signatoryName }, RULES),
    ...effectErrors(draft.kind, hundredths, unit),
    ...(signatoryFunction ? [] : [{ pointer: '/signatoryFunction', code: 'innovation.signatory_function' }]),
    ...checkDay('signedOn', draft.signedOn, today),
  ];
  if (errors.length > 0 || !signatoryFunction || hundredths === null)
    throw invalid('innovation.invalid', errors);
  const effect: YearlyEffect =
    draft.kind === 'fen' ? { kind: 'fen', fen: hundredths } : { kind: 'units', hundredths, unit };
  return { baseline, method, effect, signatoryFunction, signatoryName, signedOn: draft.signedOn };
}

function effectErrors(kind: string, hundredths: number | null, unit: string): FieldError[] {
  const errors: FieldError[] = [];
  if (kind !== 'fen' && kind !== 'units') errors.push({ pointer: '/kind', code: 'innovation.effect_kind' });
  if (hundredths === null || hundredths === 0) errors.push({ pointer: '/amount', code: 'innovation.amount' });
  if (kind === 'units' && (unit === '' || unit.length > LONGEST_UNIT))
    errors.push({ pointer: '/unit', code: 'innovation.unit', params: { max: LONGEST_UNIT } });
  return errors;
}

/** Exact: the digits are joined, never multiplied as fractions. */
function hundredthsOf(typed: string): number | null {
  const match = AMOUNT.exec(typed);
  if (!match) return null;
  const [whole = '0'] = typed.split('.');
  return Number(whole) * 100 + Number((match[1] ?? '').padEnd(2, '0'));
}
