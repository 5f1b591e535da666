import type { EvidenceKind } from '#evidence';

/** Receipts lie on the union's shelf; lists of names on them are covered before they are handed in. */
export const RECEIPT_KIND: EvidenceKind = {
  code: 'grant_receipt',
  nameZh: '以奖代补支出凭证',
  nameEn: 'Grant receipt',
  reuse: 'period',
  storage: 'masked',
};
