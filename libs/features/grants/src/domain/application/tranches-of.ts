import { type TrancheView, trancheViews } from '../programme/tranche-plan.js';
import { provenFen, type Spending } from '../spending/spending.js';
import type { GrantCase } from './grant-case.js';

export interface TrancheNeeds {
  readonly paid: readonly number[];
  readonly spendings: readonly Spending[];
  /** whether the union's star rests */
  readonly suspended: boolean;
}

/** Where the tranches of an approved application stand; none before the approval. */
export function tranchesOf(one: GrantCase, { paid, spendings, suspended }: TrancheNeeds): TrancheView[] {
  if (one.amountFen === null) return [];
  return trancheViews({
    amountFen: one.amountFen,
    plan: one.programme.terms.tranches,
    paid,
    provenFen: provenFen(spendings),
    onHold: suspended,
    ended: one.status !== 'approved',
  });
}
