import type { Decisions } from './review-decision.js';

/**
 * What a stage's last round leaves for the next: everything but what was returned, by itself or by the
 * other stage. Carried decisions are locked (R04), so the new round is about what came back only.
 */
export function carryDecisions(last: Decisions, returned: ReadonlySet<string>): Decisions {
  return Object.fromEntries(
    Object.entries(last)
      .filter(([code, decision]) => decision.kind !== 'return' && !returned.has(code))
      .map(([code, decision]) => [code, { ...decision, carried: true }]),
  );
}
