import type { EntryRef } from '../answers/answer-sheet.js';

/** `error` blocks the submission, `warning` wants a reason, `notice` is only said. */
export type SweepSeverity = 'error' | 'warning' | 'notice';

export type SweepCode =
  | 'fact_missing'
  | 'fact_unconfirmed'
  | 'answer_unconfirmed'
  | 'record_withdrawn'
  | 'answer_missing'
  | 'answer_invalid'
  | 'evidence_missing'
  | 'inconsistent'
  | 'not_mended'
  | 'platform_figure_missing'
  | 'veto_in_force';

/** One thing to look at before handing in, with the field it is about. */
export interface SweepFinding {
  /** the same thing has the same key each time, so that a reason stays with it; no dots: forms group by them */
  readonly key: string;
  readonly code: SweepCode;
  readonly severity: SweepSeverity;
  /** null where no field of the union's can change it */
  readonly ref: EntryRef | null;
  /** the input within the entry, where one is meant */
  readonly input: string | null;
  /** code of the problem or the finding of the rating it repeats, and its own words (Chinese) */
  readonly detail: { readonly code: string; readonly message: string } | null;
}

export function finding(
  code: SweepCode,
  severity: SweepSeverity,
  ref: EntryRef | null,
  input: string | null = null,
  detail: SweepFinding['detail'] = null,
): SweepFinding {
  const where = ref ? `${ref.section}-${ref.key.replaceAll('.', '-')}` : '';
  return {
    key: [code, where, input ?? '', detail?.code ?? ''].join(':'),
    code,
    severity,
    ref,
    input,
    detail,
  };
}
