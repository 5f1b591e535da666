import type { RegistrationStatus } from '../domain/registration-status.js';

/** A person on a list. */
export interface PersonItem {
  readonly id: string;
  readonly personName: string;
  readonly status: RegistrationStatus;
  readonly offeredUntil: Date | null;
  readonly createdAt: Date;
  /** among those who wait now, from 1; null: does not wait */
  readonly position: number | null;
}

/** A line of a union's own list. */
export interface OwnItem {
  readonly id: string;
  readonly personName: string;
  readonly status: RegistrationStatus;
  readonly offeredUntil: Date | null;
  readonly activityId: string;
  readonly title: string;
  readonly kind: string;
  readonly startsAt: Date;
  readonly place: string | null;
  readonly onlineUrl: string | null;
}

export interface OwnPage {
  readonly rows: readonly OwnItem[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** A line of the roster; the telephone number is for the host alone. */
export interface RosterItem extends PersonItem {
  readonly unionName: string | null;
  readonly phone: string;
  readonly source: string;
  readonly reason: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly ticketCode: string;
}

export interface RosterPage {
  readonly rows: readonly RosterItem[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

export interface RosterFilter {
  readonly statuses: readonly RegistrationStatus[];
  /** part of a name, of a union's name, or the end of a telephone number */
  readonly search: string;
  readonly page: number;
}

/** What a guest was told, and when. */
export interface NoticeItem {
  readonly kind: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly createdAt: Date;
}
