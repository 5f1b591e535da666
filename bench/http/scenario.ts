import type { PortalClient } from '../../test/support/portal-client.js';

/** One request that is measured, of the portal and of a bare handler in turns. */
export interface Scenario {
  readonly what: string;
  readonly path: string;
  /** Done just before, so that it does not weigh on the others. */
  readonly before?: () => Promise<void>;
  /** The bound: so much of the bare handler's rate. */
  readonly least: number;
  readonly status: number;
  readonly people: readonly PortalClient[];
  /** Whose requests the bare handler repeats: it must not write where the portal does. */
  readonly shadows: readonly PortalClient[];
  /** Posted, as a form or as JSON; `{n}` counts the requests of a client, `{parity}` is its last bit. */
  readonly body: ((client: PortalClient) => Promise<string>) | null;
  readonly json?: boolean;
  /** The first n; 1 unless given. */
  readonly first?: number;
  /** What a request makes: the bare handler makes others of the same kind. */
  readonly makes?: Making;
}

export interface Making {
  /** The place for the n-th, of which each client's n-th is its own. */
  readonly place: (n: number) => string;
  /** What an answer tells to have been made: ids, and codes as long as a ticket's. */
  readonly made: (answer: string) => readonly string[];
  /** The first n of the bare handler's. */
  readonly from: number;
}
