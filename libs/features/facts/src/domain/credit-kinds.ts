import type { FactKind } from './fact-kind.js';

/** Entries of the catalogue's `alliance_credit` and the kinds of fact that earn them. */
export const CREDIT_KINDS: Readonly<Record<string, readonly FactKind[]>> = {
  X1: ['union_open_day_hosted'],
  X2: ['salon_talk'],
  X3: ['mentoring_star'],
  X4: ['enterprise_open_day_hosted', 'tech_salon_hosted'],
  X5: ['problem_answered'],
  X6: ['lead_deal'],
};

/** The entry a kind earns; null: none. */
export function creditEntryOf(kind: FactKind): string | null {
  return Object.entries(CREDIT_KINDS).find(([, kinds]) => kinds.includes(kind))?.[0] ?? null;
}
