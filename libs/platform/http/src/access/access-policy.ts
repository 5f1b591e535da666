import type { Principal } from './principal.js';

/** The one table of who may do what; the product's identity feature brings it. */
export abstract class AccessPolicy {
  /** Whether the table has the permission at all: a misspelt one fails at start-up. */
  abstract knows(permission: string): boolean;

  /** Whether the principal holds the permission anywhere; use cases check the scope. */
  abstract allows(principal: Principal, permission: string): boolean;
}
