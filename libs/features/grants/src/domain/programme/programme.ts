import type { ProgrammeStatus } from './programme-status.js';
import type { ProgrammeTerms } from './programme-terms.js';

/** A programme as it stands; money in fen. */
export interface Programme {
  readonly id: string;
  readonly districtId: string;
  readonly status: ProgrammeStatus;
  readonly terms: ProgrammeTerms;
  /** approved and not released or returned */
  readonly committedFen: number;
  readonly paidFen: number;
  readonly returnedFen: number;
  /** hand it back when changing the terms */
  readonly version: number;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
}

/** What can still be promised. */
export function freeFen({ terms, committedFen }: Programme): number {
  return terms.envelopeFen - committedFen;
}
