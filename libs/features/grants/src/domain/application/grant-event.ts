import type { ApplicationAction } from './application-status.js';

/** What the timeline of an application shows besides its steps. */
export type GrantEventAction =
  ApplicationAction | 'start' | 'pay' | 'receipt' | 'remove_receipt' | 'reject_receipt' | 'return_money';

export interface GrantEvent {
  readonly action: GrantEventAction;
  /** name of who did it */
  readonly by: string;
  readonly at: Date;
  /** reason or remark; may be empty */
  readonly note: string;
  /** the money it was about, in fen */
  readonly amountFen: number | null;
}
