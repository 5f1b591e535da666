import type { TicketStatus } from './ticket.js';

/** `welcome`: in. `again`: is in already. `ask`: the host decides. `refuse`: there is nothing to admit. */
export type VerdictTone = 'welcome' | 'again' | 'ask' | 'refuse';

/** Names the words said with a verdict. */
export type VerdictCode =
  'welcome' | 'again' | 'unknown' | 'other_session' | 'early' | 'late' | Exclude<TicketStatus, 'confirmed'>;

export interface Verdict {
  /** whether the guest goes in without anybody deciding */
  readonly admit: boolean;
  readonly tone: VerdictTone;
  readonly code: VerdictCode;
}
