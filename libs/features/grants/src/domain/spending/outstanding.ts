import type { ApplicationStatus } from '../application/application-status.js';

export interface MoneyOut {
  readonly status: ApplicationStatus;
  readonly paidFen: number;
  readonly returnedFen: number;
  /** by receipts that count */
  readonly provenFen: number;
}

/**
 * What the union still has to pay back, in fen: money it got, that no receipt proves. Nothing while it is
 * still spending.
 */
export function outstandingFen({ status, paidFen, returnedFen, provenFen }: MoneyOut): number {
  if (status !== 'returning' && status !== 'reclaiming') return 0;
  return Math.max(0, paidFen - returnedFen - provenFen);
}
