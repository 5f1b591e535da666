import type { CalendarDate } from '#kernel';

/** A time without a gap in which the union had a star. */
export interface Holding {
  readonly from: CalendarDate;
  /** the first day without a star; null while it holds */
  readonly until: CalendarDate | null;
  /** `expired`: it ran out; `revoked`: taken away; `closed`: the union or the enterprise ended */
  readonly end: 'expired' | 'revoked' | 'closed' | null;
}

/** A time, from a day on and before another; null: it lasts. */
export interface Span {
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
}

/** The union says, through its chair, that it joins or that it leaves. */
export interface Consent {
  readonly given: boolean;
  readonly on: CalendarDate;
}

/** All that decides a membership, each list oldest first. */
export interface MembershipFacts {
  readonly holdings: readonly Holding[];
  readonly suspensions: readonly Span[];
  readonly consents: readonly Consent[];
}
