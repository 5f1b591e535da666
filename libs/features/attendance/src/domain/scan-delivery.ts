import type { ScanKind } from '#checkin';

/** One scan as a device sends it. */
export interface ScanDelivery {
  readonly id: string;
  readonly kind: ScanKind;
  /** by the device's clock, corrected by the skew it knew */
  readonly at: Date;
  /** of the ticket's entry in the roster; null for walk-ins and revocations */
  readonly lookup: string | null;
  /** a walk-in's sealed words; null else */
  readonly letter: string | null;
  readonly revokes: string | null;
  /** of a revocation; '' else */
  readonly reason: string;
}

/** Why a scan is taken back, as the page offers it: no free text, which could name somebody on the device. */
export const UNDO_REASONS = ['mistake', 'twice', 'left'] as const;

export type UndoReason = (typeof UNDO_REASONS)[number];
