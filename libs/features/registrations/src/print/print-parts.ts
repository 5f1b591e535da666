import type { PrintKind } from '../persistence/print-store.js';

/** Guests in one file: more would keep a printing browser busy beyond its limit of time. */
export const GUESTS_A_PART: Readonly<Record<PrintKind, number>> = { roster: 500, badges: 160 };

/** A file of a list, with the numbers of its first and last guest. */
export interface PrintPart {
  readonly part: number;
  readonly from: number;
  readonly to: number;
}

/** The files a list of so many guests makes; of nobody, one that says so. */
export function printParts(kind: PrintKind, guests: number): PrintPart[] {
  const size = GUESTS_A_PART[kind];
  return Array.from({ length: Math.max(1, Math.ceil(guests / size)) }, (_, index) => ({
    part: index + 1,
    from: index * size + 1,
    to: Math.min(guests, (index + 1) * size),
  }));
}
