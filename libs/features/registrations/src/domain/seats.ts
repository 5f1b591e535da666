/** Seats taken against a limit: of an activity, or of one union's share of it. */
export interface Seats {
  /** null: without a limit */
  readonly limit: number | null;
  /** confirmed and offered; may be above the limit after it was lowered or somebody came to the door */
  readonly held: number;
}

/** @returns null where there is no limit; never below 0 */
export function freeSeats({ limit, held }: Seats): number | null {
  return limit === null ? null : Math.max(0, limit - held);
}

export function isFull(seats: Seats): boolean {
  return freeSeats(seats) === 0;
}
