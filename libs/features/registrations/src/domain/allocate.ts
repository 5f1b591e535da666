import { isFull, type Seats } from './seats.js';

/** Somebody in the queue. */
export interface Waiting {
  readonly id: string;
  /** null: a stranger, whom no union's quota binds */
  readonly unionId: string | null;
}

export interface SeatPlan {
  readonly all: Seats;
  /** the share of each union; the same for all of them, null: no quota */
  readonly quota: number | null;
  readonly heldByUnion: ReadonlyMap<string, number>;
}

/**
 * Who gets a seat: in the order of the queue, and nobody is passed by except whose union has its quota
 * already; that one keeps the place.
 *
 * @param queue in order of place
 * @returns those of the queue who get a seat, in its order
 */
export function allocate<T extends Waiting>(plan: SeatPlan, queue: readonly T[]): T[] {
  const heldByUnion = new Map(plan.heldByUnion);
  const chosen: T[] = [];
  for (const one of queue) {
    if (isFull({ limit: plan.all.limit, held: plan.all.held + chosen.length })) break;
    if (one.unionId !== null) {
      const held = heldByUnion.get(one.unionId) ?? 0;
      if (isFull({ limit: plan.quota, held })) continue;
      heldByUnion.set(one.unionId, held + 1);
    }
    chosen.push(one);
  }
  return chosen;
}
