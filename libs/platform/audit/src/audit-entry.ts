/** One link of a district's chain, as stored. */
export interface AuditEntry {
  readonly districtId: string;
  /** 1, 2, 3 … without a gap */
  readonly seq: number;
  /** ISO 8601 in UTC with microseconds */
  readonly at: string;
  readonly userId: string | null;
  readonly actor: string;
  readonly requestId: string | null;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** JSON exactly as the database prints it: it is hashed so */
  readonly data: string;
  /** 64 hexadecimal digits, as `hash` */
  readonly previousHash: string;
  readonly hash: string;
}
