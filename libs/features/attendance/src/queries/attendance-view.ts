import type { ConflictKind } from '#checkin';

/** One guest who came. */
export interface GuestItem {
  readonly registrationId: string;
  /** '' once the person was forgotten */
  readonly personName: string;
  readonly unionName: string | null;
  readonly attendedAt: Date;
  /** the scanner's label */
  readonly byName: string;
  readonly flags: readonly ConflictKind[];
}

export interface ConflictItem {
  readonly id: string;
  readonly kind: ConflictKind;
  /** null: a ticket of no registration */
  readonly registrationId: string | null;
  readonly personName: string;
  readonly unionName: string | null;
  readonly scans: readonly { readonly at: Date; readonly byName: string }[];
  readonly settledAt: Date | null;
  readonly settledByName: string | null;
  readonly settledNote: string | null;
}

export interface DeviceItem {
  readonly id: string;
  readonly label: string;
  readonly openedByName: string;
  readonly openedAt: Date;
  readonly expiresAt: Date;
  readonly seenAt: Date;
  readonly waiting: number;
  readonly revokedAt: Date | null;
  readonly revokedByName: string | null;
  readonly state: 'open' | 'expired' | 'revoked';
}

export interface AttendanceCounts {
  /** guests who came */
  readonly came: number;
  /** confirmed registrations */
  readonly expected: number;
  readonly openConflicts: number;
  readonly openDevices: number;
  /** scans that open devices still keep, as they said when they were seen last */
  readonly waiting: number;
}

export interface Paged<T> {
  readonly rows: readonly T[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** A guest's attendance, for the certificate. */
export interface AttendanceProof {
  readonly registrationId: string;
  readonly activityId: string;
  readonly unionId: string | null;
  readonly unionName: string | null;
  /** '' once the person was forgotten */
  readonly personName: string;
  readonly attendedAt: Date;
  readonly certificateCode: string;
}
