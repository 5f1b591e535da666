import type { Catalogue, CompiledIndicator, RatingInput } from '#rating';
import { factsOfIndicator } from '../answers/facts-of-indicator.js';
import { sameValues } from '../answers/save-entry.js';
import type { EvidenceSnapshot, SubmissionDocument } from '../result/submission-document.js';

type Compared = Pick<SubmissionDocument, 'input' | 'evidence'>;

/**
 * Indicators that are not what they were at the reviewer's last look (R13): an answer, a fact it
 * reads, a figure of the platform or the set of evidence hashes differs.
 */
export function changedIndicators(
  catalogue: Catalogue,
  before: Compared,
  after: Compared,
): ReadonlySet<string> {
  const changed = catalogue.indicators.filter(
    (indicator) =>
      !sameValues(readBy(catalogue, indicator, before.input), readBy(catalogue, indicator, after.input)) ||
      hashesOf(before.evidence, indicator.code) !== hashesOf(after.evidence, indicator.code),
  );
  return new Set(changed.map((indicator) => indicator.code));
}

function readBy(catalogue: Catalogue, indicator: CompiledIndicator, input: RatingInput) {
  const facts = [...factsOfIndicator(catalogue, indicator)].map(
    (fact) => [`profile.${fact}`, input.profile?.[fact] ?? null] as const,
  );
  const system = [...indicator.inputs, ...indicator.required]
    .filter((slot) => slot.source === 'system')
    .map((slot) => [`system.${slot.key}`, input.system?.[slot.key] ?? null] as const);
  return { ...input.answers?.[indicator.code], ...Object.fromEntries([...facts, ...system]) };
}

function hashesOf(evidence: readonly EvidenceSnapshot[], code: string): string {
  return evidence
    .filter((one) => one.indicator === code)
    .map((one) => one.sha256)
    .sort()
    .join();
}
