/** One payment of the plan. */
export interface Tranche {
  /** of the whole amount; a plan's percents sum to 100 */
  readonly percent: number;
  /** percent of the money already paid for which receipts must be there before this one is paid */
  readonly provenPercent: number;
}

export type TrancheState = 'paid' | 'due' | 'waiting' | 'held' | 'stopped';

export interface TrancheView extends Tranche {
  /** from 1 */
  readonly number: number;
  readonly amountFen: number;
  readonly state: TrancheState;
  /** how much more must be proven by receipts before it is due; 0 unless it waits for them */
  readonly missingFen: number;
}

/** The amount in whole fen per tranche; what rounding leaves is in the later ones, and the sum is exact. */
export function splitTranches(amountFen: number, plan: readonly Tranche[]): number[] {
  let percent = 0;
  let given = 0;
  return plan.map((tranche) => {
    percent += tranche.percent;
    const upTo = percent === 100 ? amountFen : Math.floor((amountFen * percent) / 100);
    const part = upTo - given;
    given = upTo;
    return part;
  });
}

export interface TrancheFacts {
  readonly amountFen: number;
  readonly plan: readonly Tranche[];
  /** numbers of the tranches that were paid */
  readonly paid: readonly number[];
  /** receipts that stand, in fen */
  readonly provenFen: number;
  /** no tranche is paid now: the star is suspended */
  readonly onHold: boolean;
  /** nothing is paid any more: reported, closed or stopped */
  readonly ended: boolean;
}

/** Where each tranche stands. They are paid in their order, each once. */
export function trancheViews(facts: TrancheFacts): TrancheView[] {
  const parts = splitTranches(facts.amountFen, facts.plan);
  const paidFen = facts.paid.reduce((sum, number) => sum + (parts[number - 1] ?? 0), 0);
  return facts.plan.map((tranche, index) => {
    const number = index + 1;
    const missingFen = Math.max(0, Math.ceil((paidFen * tranche.provenPercent) / 100) - facts.provenFen);
    const state = stateOf(facts, number, missingFen);
    const amountFen = parts[index] ?? 0;
    return { ...tranche, number, amountFen, state, missingFen: state === 'waiting' ? missingFen : 0 };
  });
}

function stateOf({ paid, ended, onHold }: TrancheFacts, number: number, missingFen: number): TrancheState {
  if (paid.includes(number)) return 'paid';
  if (ended) return 'stopped';
  if (onHold) return 'held';
  const first = paid.length + 1;
  return number === first && missingFen === 0 ? 'due' : 'waiting';
}
