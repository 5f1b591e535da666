import type { Catalogue, Problem, Rating } from '#rating';
import type { AnswerSheet } from '../answers/answer-sheet.js';
import type { EvidenceSnapshot } from '../result/submission-document.js';
import type { ReturnedItems } from '../review/returned-items.js';
import { entryOfPath } from './entry-of-path.js';
import { sweepAnswers, sweepFacts } from './sweep-entries.js';
import { sweepEvidence } from './sweep-evidence.js';
import { finding, type SweepFinding } from './sweep-finding.js';

export interface SweepInput {
  readonly catalogue: Catalogue;
  readonly sheet: AnswerSheet;
  /** of `checkInput` */
  readonly problems: readonly Problem[];
  /** null where the problems allow none */
  readonly rating: Rating | null;
  readonly evidence: readonly Pick<EvidenceSnapshot, 'indicator'>[];
  readonly returned: ReturnedItems;
  /** codes changed since the submission that was returned; empty in a first draft */
  readonly changed: ReadonlySet<string>;
}

/** Everything worth a look before handing in; the same thing once, errors first (R25). */
export function sweep(input: SweepInput): SweepFinding[] {
  const { catalogue, sheet, rating } = input;
  const found = [
    ...sweepProblems(input),
    ...sweepFacts(catalogue, sheet),
    ...sweepAnswers(catalogue, sheet, rating),
    ...sweepEvidence(catalogue, rating, input.evidence),
    ...sweepWarnings(catalogue, rating),
    ...sweepReturned(input),
    ...sheet.vetoes.map((code) => finding('veto_in_force', 'notice', null, null, { code, message: '' })),
  ];
  const once = [...new Map(found.map((one) => [one.key, one])).values()];
  return (['error', 'warning', 'notice'] as const).flatMap((severity) =>
    once.filter((one) => one.severity === severity),
  );
}

/** Missing facts are said by `sweepFacts` already, in the union's words. */
function sweepProblems({ catalogue, problems, sheet }: SweepInput): SweepFinding[] {
  return problems.flatMap(({ path, code, message }) => {
    const entry = entryOfPath(catalogue, path);
    const absent =
      entry?.ref.section === 'profile' &&
      (sheet.profile[entry.ref.key]?.values[entry.ref.key] ?? null) === null;
    return absent
      ? []
      : [finding('answer_invalid', 'error', entry?.ref ?? null, entry?.input ?? null, { code, message })];
  });
}

function sweepWarnings(catalogue: Catalogue, rating: Rating | null): SweepFinding[] {
  return (rating?.findings ?? []).map(({ path, code, message }) => {
    const entry = entryOfPath(catalogue, path);
    return finding('inconsistent', 'warning', entry?.ref ?? null, entry?.input ?? null, { code, message });
  });
}

/** A returned indicator handed in as it was wants at least a word. */
function sweepReturned({ returned, changed }: SweepInput): SweepFinding[] {
  return Object.keys(returned)
    .filter((code) => !changed.has(code))
    .map((code) => finding('not_mended', 'warning', { section: 'answers', key: code }));
}
