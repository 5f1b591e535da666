/** Place → sealed entry. */
export type SealedEntries = Readonly<Record<string, string>>;

/** What a scanner keeps of the guests: nothing in it can be read without a presented code or name. */
export interface SealedRoster {
  readonly format: 1;
  readonly activityId: string;
  /** grows with every change of a registration */
  readonly version: number;
  /** base64url */
  readonly salt: string;
  /** PBKDF2 rounds behind `names` */
  readonly rounds: number;
  /** a ticket each, opened by its code */
  readonly entries: SealedEntries;
  /** codes each, opened by name and telephone digits; those still being sealed are missing */
  readonly names: SealedEntries;
}
