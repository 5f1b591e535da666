import type { FieldError } from '#kernel';
import type { ExplainedWarning } from '../result/submission-document.js';
import type { SweepFinding } from './sweep-finding.js';

const SHORTEST_REASON = 2;
const LONGEST_REASON = 500;

/** What still stops a submission: every error, and every warning without a usable reason. */
export function blockers(
  findings: readonly SweepFinding[],
  reasons: Readonly<Record<string, string>>,
): FieldError[] {
  return findings.flatMap((finding): FieldError[] => {
    if (finding.severity === 'error')
      return [{ pointer: pointerOf(finding), code: `assessment.sweep_${finding.code}` }];
    if (finding.severity === 'notice') return [];
    const reason = (reasons[finding.key] ?? '').trim();
    if (reason.length < SHORTEST_REASON)
      return [{ pointer: `/reasons/${finding.key}`, code: 'assessment.reason_missing' }];
    return reason.length > LONGEST_REASON
      ? [
          {
            pointer: `/reasons/${finding.key}`,
            code: 'assessment.reason_too_long',
            params: { max: LONGEST_REASON },
          },
        ]
      : [];
  });
}

/** The warnings as they go into the frozen document. */
export function explained(
  findings: readonly SweepFinding[],
  reasons: Readonly<Record<string, string>>,
): ExplainedWarning[] {
  return findings
    .filter((finding) => finding.severity === 'warning')
    .map((finding) => ({ key: finding.key, reason: (reasons[finding.key] ?? '').trim() }));
}

function pointerOf({ ref, input }: SweepFinding): string {
  return ref ? ['', ref.section, ref.key, ...(input === null ? [] : [input])].join('/') : '';
}
