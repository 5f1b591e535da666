import type { CalendarDate } from '#kernel';

/** Where the money goes: an account of the union itself, never of a person. */
export interface Payee {
  /** holder of the account */
  readonly name: string;
  readonly bank: string;
  /** digits only */
  readonly account: string;
}

/** What a union writes in its application. Whatever is not known yet is empty or null. */
export interface ApplicationText {
  /** what the money is for, in a few sentences */
  readonly purpose: string;
  /** when it will have been done */
  readonly finishBy: CalendarDate | null;
  /** category code → fen; categories left out get nothing */
  readonly budget: Readonly<Record<string, number>>;
  readonly payee: Payee;
}

/** Most characters of each field. */
export const APPLICATION_LIMITS = { purpose: 1000, name: 100, bank: 100 } as const;
