const TOLERANCE_MS = 5 * 60_000;

/** ms since 1970, by the server's clock unless said otherwise. */
export interface ScanClock {
  /** by the device's clock, corrected by the skew that it had measured */
  readonly claimedAt: number;
  readonly deviceOpenedAt: number;
  readonly receivedAt: number;
}

/**
 * When a scan happened. A device cannot have scanned before it was opened or after its scans came in:
 * then its clock is wrong, and the time of arrival counts.
 */
export function scanTime({ claimedAt, deviceOpenedAt, receivedAt }: ScanClock): {
  readonly at: number;
  readonly clockOff: boolean;
} {
  const possible = claimedAt >= deviceOpenedAt - TOLERANCE_MS && claimedAt <= receivedAt + TOLERANCE_MS;
  return possible ? { at: claimedAt, clockOff: false } : { at: receivedAt, clockOff: true };
}
