import type { FieldError } from '#kernel';
import { checkPeriod, type EffectivePeriod } from './effective-period.js';
import type { EvidenceKind } from './evidence-kind.js';

const LONGEST_CONCLUSION = 300;

/** What a union says about a proof it hands in. */
export interface UploadDetails {
  readonly period: EffectivePeriod;
  /** what the proof shows, in a sentence; all that is kept of a `view_only` proof besides its hash */
  readonly conclusion: string;
  /** that names, identity numbers and the like were covered; asked for `masked` kinds */
  readonly masked: boolean;
}

/** What is wrong with the details for a kind, each at its field. */
export function checkUploadDetails(kind: EvidenceKind, details: UploadDetails): FieldError[] {
  const { conclusion } = details;
  return [
    ...(kind.storage === 'system' ? [problem('kind', 'kind_made_by_system')] : []),
    ...checkPeriod(details.period),
    ...(kind.storage === 'view_only' && conclusion === ''
      ? [problem('conclusion', 'conclusion_required')]
      : []),
    ...(conclusion.length > LONGEST_CONCLUSION
      ? [problem('conclusion', 'conclusion_too_long', { max: LONGEST_CONCLUSION })]
      : []),
    ...(kind.storage === 'masked' && !details.masked ? [problem('masked', 'masking_required')] : []),
  ];
}

function problem(field: string, code: string, params?: FieldError['params']): FieldError {
  return { pointer: `/${field}`, code: `evidence.${code}`, ...(params && { params }) };
}
