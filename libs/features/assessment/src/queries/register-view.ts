import type { CalendarDate } from '#kernel';

/**
 * What became of an award. `replaced`: a later one of the same union counts instead; `lapsed`: it ended
 * before its time without anybody's fault; `suspended`: what it brings rests.
 */
export type AwardState = 'valid' | 'suspended' | 'expired' | 'replaced' | 'lapsed' | 'revoked';

/** A union with a star in force. */
export interface RegisterRow {
  readonly unionId: string;
  readonly unionName: string;
  readonly enterpriseName: string;
  readonly subdistrictName: string;
  /** code of `INDUSTRIES` */
  readonly industry: string;
  readonly star: number;
  readonly number: string;
  readonly awardedOn: CalendarDate;
  readonly validUntil: CalendarDate;
}

export interface RegisterFilter {
  /** part of a union's or an enterprise's name */
  readonly search?: string | undefined;
  readonly subdistrictId?: string | undefined;
  readonly industry?: string | undefined;
  readonly star?: number | undefined;
  /** from 1 */
  readonly page?: number | undefined;
}

export interface RegisterPage {
  readonly rows: readonly RegisterRow[];
  /** counted up to a limit; `capped` says that there are more */
  readonly total: number;
  readonly capped: boolean;
  readonly page: number;
  readonly pages: number;
}

/** An award as anybody may see it: no score, no person. */
export interface PublicAward {
  /** in force, or last in force */
  readonly star: number;
  readonly number: string;
  /** as stored; see `formatCertificateCode` */
  readonly certificateCode: string;
  readonly awardedOn: CalendarDate;
  readonly validUntil: CalendarDate;
  readonly state: AwardState;
  /** when it was revoked, or last downgraded, suspended, restored or closed; null: nothing happened */
  readonly changedOn: CalendarDate | null;
  /** why */
  readonly reason: string | null;
}

export interface UnionHistory {
  readonly unionId: string;
  readonly unionName: string;
  readonly enterpriseName: string;
  readonly subdistrictName: string;
  readonly industry: string;
  /** newest first */
  readonly awards: readonly PublicAward[];
}

export interface VerifiedCertificate extends PublicAward {
  readonly unionId: string;
  readonly unionName: string;
  readonly enterpriseName: string;
}

export interface StarCounts {
  readonly one: number;
  readonly two: number;
  readonly three: number;
}
