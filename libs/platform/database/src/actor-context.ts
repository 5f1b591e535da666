import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * On whose behalf code runs. The unit of work hands the district to row-level security and the
 * audit log writes the rest down. `userId` null: the system itself, or the public.
 */
export interface Actor {
  readonly userId: string | null;
  readonly name: string;
  /** null sees no tenant row at all */
  readonly districtId: string | null;
  readonly requestId: string | null;
}

const actors = new AsyncLocalStorage<Actor>();

export function runAs<T>(actor: Actor, work: () => T): T {
  return actors.run(actor, work);
}

/** @throws Error when nobody said on whose behalf this runs: a fault of the program, never of a user */
export function currentActor(): Actor {
  const actor = actors.getStore();
  if (!actor) throw new Error('no actor: wrap the call in runAs()');
  return actor;
}

export function currentActorOrNull(): Actor | null {
  return actors.getStore() ?? null;
}
