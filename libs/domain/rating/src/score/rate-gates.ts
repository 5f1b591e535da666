import type { CompiledStar } from '../model/catalogue.js';
import type { GateRating } from '../model/rating.js';
import { gateHolds } from './decide-star.js';
import type { Outcome } from './outcome.js';
import { shownValue } from './trace-indicator.js';

/** Adds a star's gates to `ratings`; returns the codes of the indicators that fail one. */
export function rateGates(
  star: CompiledStar,
  outcomes: readonly Outcome[],
  ratings: GateRating[],
): readonly string[] {
  const failed: string[] = [];
  for (const { indicator, gate } of star.gates) {
    const outcome = outcomes[indicator.index] as Outcome;
    const satisfied = gateHolds(gate, indicator, outcome);
    const actual = gate.measure === 'points' ? shownPoints(outcome) : shownValue(outcome.value);
    ratings.push({ star: star.star, indicator: indicator.code, satisfied, required: gate.required, actual });
    if (!satisfied) failed.push(indicator.code);
  }
  return failed;
}

function shownPoints(outcome: Outcome): number | null {
  return outcome.status === 'not_applicable' ? null : outcome.points / 100;
}
