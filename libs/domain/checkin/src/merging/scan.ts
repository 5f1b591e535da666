/**
 * `admit`: the rules said yes. `override`: the host said yes. `walk_in`: registered at the door.
 * `revoke`: takes another scan back.
 */
export const SCAN_KINDS = ['admit', 'override', 'walk_in', 'revoke'] as const;

export type ScanKind = (typeof SCAN_KINDS)[number];

/** What a scanner saw; written once, never changed. Scans of all devices together are a set: order means nothing. */
export interface Scan {
  /** made on the device: the same id is the same scan, however often it arrives */
  readonly id: string;
  readonly deviceId: string;
  readonly kind: ScanKind;
  /** null: what was presented belongs to no registration that the server knows, or it is a revocation */
  readonly registrationId: string | null;
  /** ms since 1970, as {@link scanTime} has it */
  readonly at: number;
  /** whether the device's clock could not be believed */
  readonly clockOff: boolean;
  /** the scan that a revocation takes back */
  readonly revokes: string | null;
}
