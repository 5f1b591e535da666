import type { Catalogue, CompiledIndicator, Rating } from '#rating';
import { finding, type SweepFinding } from './sweep-finding.js';

/** What is linked to one indicator, as far as the sweep cares. */
export interface LinkedEvidence {
  readonly indicator: string;
  readonly kind: string;
  /** false: its period does not satisfy the indicator's rule any more */
  readonly inPeriod: boolean;
}

/** Kinds the platform makes itself (`system`) or that are shown and not kept (`view_only`) need no upload. */
const NOT_UPLOADED = new Set(['system', 'view_only']);

/** Points claimed without the evidence the catalogue wants, and evidence that no longer counts. */
export function sweepEvidence(
  catalogue: Catalogue,
  rating: Rating | null,
  links: readonly LinkedEvidence[],
): SweepFinding[] {
  const storage = new Map(catalogue.document.evidence_types.map((type) => [type.code, type.storage]));
  return catalogue.indicators.flatMap((indicator) => {
    const ref = { section: 'answers', key: indicator.code } as const;
    const linked = links.filter((link) => link.indicator === indicator.code);
    const expired = linked.find((link) => !link.inPeriod);
    const wanted = wantedKinds(indicator).filter((kind) => !NOT_UPLOADED.has(storage.get(kind) ?? ''));
    const claims = (rating?.indicators[indicator.index]?.score ?? 0) > 0;
    const lacking = claims && wanted.length > 0 && linked.length === 0;
    return [
      ...(expired
        ? [finding('evidence_out_of_period', 'error', ref, null, { code: expired.kind, message: '' })]
        : []),
      ...(lacking ? [finding('evidence_missing', 'warning', ref)] : []),
    ];
  });
}

function wantedKinds(indicator: CompiledIndicator): string[] {
  return indicator.document.evidence.filter((one) => one.required).map((one) => one.type);
}
