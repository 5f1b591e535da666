import type { Catalogue, CompiledIndicator, Rating } from '#rating';
import type { EvidenceSnapshot } from '../result/submission-document.js';
import { finding, type SweepFinding } from './sweep-finding.js';

/** Kinds the platform makes itself (`system`) or that are shown and not kept (`view_only`) need no upload. */
const NOT_UPLOADED = new Set(['system', 'view_only']);

/** Points claimed without any of the evidence the catalogue wants. */
export function sweepEvidence(
  catalogue: Catalogue,
  rating: Rating | null,
  links: readonly Pick<EvidenceSnapshot, 'indicator'>[],
): SweepFinding[] {
  const storage = new Map(catalogue.document.evidence_types.map((type) => [type.code, type.storage]));
  return catalogue.indicators.flatMap((indicator) => {
    const wanted = wantedKinds(indicator).filter((kind) => !NOT_UPLOADED.has(storage.get(kind) ?? ''));
    const claims = (rating?.indicators[indicator.index]?.score ?? 0) > 0;
    const lacking = claims && wanted.length > 0 && !links.some((link) => link.indicator === indicator.code);
    return lacking
      ? [finding('evidence_missing', 'warning', { section: 'answers', key: indicator.code })]
      : [];
  });
}

function wantedKinds(indicator: CompiledIndicator): string[] {
  return indicator.document.evidence.filter((one) => one.required).map((one) => one.type);
}
