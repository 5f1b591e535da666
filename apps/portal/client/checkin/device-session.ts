/** What this device is to one activity. */
export interface DeviceSession {
  readonly activityId: string;
  readonly deviceId: string;
  readonly label: string;
  /** opens this activity's door with the server, nothing else */
  readonly token: string;
  /** ms since 1970 */
  readonly expiresAt: number;
  /** how much the server's clock was ahead of this one's when they last spoke, ms */
  readonly skew: number;
  /** the count of attendance changes that were heard of */
  readonly seq: number;
  /** ms since 1970; null: never */
  readonly syncedAt: number | null;
  /** conflicts that the host has not settled, as of the last time */
  readonly conflicts: number;
  /** the scan that can be undone */
  readonly last: { readonly id: string; readonly lookup: string | null; readonly at: number } | null;
}
