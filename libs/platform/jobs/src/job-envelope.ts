import { type Actor } from '#database';

/** What pg-boss stores for a job: what to do, and on whose behalf. */
export interface JobEnvelope {
  readonly actor: Actor;
  readonly payload: object;
}
