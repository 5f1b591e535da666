import type { Decisions } from './review-decision.js';

/**
 * What a reviewer's last round leaves for the next: everything but the returns, marked as carried.
 * Carried decisions are locked (R04), so the new round is about what came back only.
 */
export function carryDecisions(last: Decisions): Decisions {
  return Object.fromEntries(
    Object.entries(last)
      .filter(([, decision]) => decision.kind !== 'return')
      .map(([code, decision]) => [code, { ...decision, carried: true }]),
  );
}
