/** Where a registration stands; only `confirmed` opens the door by itself. */
export const TICKET_STATUSES = [
  'confirmed',
  'pending',
  'waiting',
  'offered',
  'cancelled',
  'declined',
  'expired',
] as const;

export type TicketStatus = (typeof TICKET_STATUSES)[number];

/** What the door needs to know of one registration, and nothing else of the person. */
export interface Ticket {
  /** 16 characters of Crockford's base 32: 80 random bits */
  readonly code: string;
  readonly registrationId: string;
  readonly personName: string;
  readonly unionName: string | null;
  /** the last four digits of the telephone number, '' when none was given */
  readonly phoneTail: string;
  readonly status: TicketStatus;
  /** the sessions it is good for; null: all of them */
  readonly sessionIds: readonly string[] | null;
}
