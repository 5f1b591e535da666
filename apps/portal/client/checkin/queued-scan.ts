import type { ScanKind } from '#checkin';

/** A scan that waits for the network. It names nobody: entries by their place, walk-ins sealed for the server. */
export interface QueuedScan {
  readonly id: string;
  readonly activityId: string;
  readonly kind: ScanKind;
  /** ms since 1970 by the server's clock, as far as it is known here */
  readonly at: number;
  readonly lookup: string | null;
  readonly letter: string | null;
  readonly revokes: string | null;
  readonly reason: string;
}
