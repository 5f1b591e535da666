import type { FactDraft } from './fact.js';
import type { FactKind } from './fact-kind.js';

/** What was told about a source, in the order it was told. */
export type Announcement = RecordAnnouncement | WithdrawAnnouncement;

export interface RecordAnnouncement {
  readonly action: 'record';
  readonly draft: FactDraft;
}

export interface WithdrawAnnouncement {
  readonly action: 'withdraw';
  readonly reason: string;
  /** null: of all unions */
  readonly unions: readonly string[] | null;
  /** null: facts of every kind */
  readonly kind: FactKind | null;
  /** said by the district: what the source tells later does not bring the fact back */
  readonly final: boolean;
}
