/** How long one copy serves: the `reuse` of the catalogue's evidence types. */
export const REUSE_RULES = ['term', 'period', 'as_of', 'continuous'] as const;
export type ReuseRule = (typeof REUSE_RULES)[number];

/**
 * What happens to the original: kept, kept after personal data were covered, looked at but not kept
 * (hash and conclusion remain), or made by the portal itself (nothing is uploaded).
 */
export const STORAGE_RULES = ['full', 'masked', 'view_only', 'system'] as const;
export type StorageRule = (typeof STORAGE_RULES)[number];

/** A kind of proof as the district's catalogue defines it (`evidence_types`). */
export interface EvidenceKind {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly reuse: ReuseRule;
  readonly storage: StorageRule;
}

/**
 * The catalogue's entry as a kind. The shelf keeps to what it knows: an unknown rule is a fault of the
 * catalogue, which its own check should have refused.
 */
export function evidenceKind(entry: {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly reuse: string;
  readonly storage: string;
}): EvidenceKind {
  const reuse = REUSE_RULES.find((rule) => rule === entry.reuse);
  const storage = STORAGE_RULES.find((rule) => rule === entry.storage);
  if (!reuse || !storage)
    throw new Error(`evidence type ${entry.code}: unknown ${entry.reuse}/${entry.storage}`);
  return { code: entry.code, nameZh: entry.zh, nameEn: entry.en, reuse, storage };
}
