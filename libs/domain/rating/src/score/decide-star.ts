import { dayNumber, plusMonths } from '../arithmetic/day-number.js';
import { compare, isExact } from '../arithmetic/exact.js';
import type { ResolvedInput } from '../check/resolved-input.js';
import type { ComparisonOperator, PreviousStarDocument } from '../model/catalogue-document.js';
import type { Catalogue, CompiledIndicator, CompiledStar } from '../model/catalogue.js';
import type { Constant, FactTest, Gate } from '../model/rule.js';
import type { SlotValues } from '../model/slot.js';
import { holds, holdsOrder } from './compare-values.js';
import type { MeasuredValue, Outcome } from './outcome.js';

/** Rule 9: the rounded category score reaches the star's floor; a category that does not apply has none. */
export function floorHolds(star: CompiledStar, categoryIndex: number, score: number | null): boolean {
  return score === null || score >= (star.floors[categoryIndex] ?? 0);
}

/**
 * Rule 9: skipped (true) where not applicable; false without a reported value or behind a failed
 * `zero_points` precondition; over denominator 0 true only with the full points.
 */
export function gateHolds(gate: Gate, indicator: CompiledIndicator, outcome: Outcome): boolean {
  if (outcome.status === 'not_applicable') return true;
  if (outcome.status !== 'scored' || outcome.barred) return false;
  if (outcome.value === null && indicator.zeroDenominator?.points !== indicator.maxPoints) return false;
  if (gate.measure === 'points')
    return holds(outcome.points, gate.op as ComparisonOperator, gate.constant as Constant);
  return outcome.value === null || compared(outcome.value, gate);
}

export function prerequisiteHolds(test: FactTest, values: SlotValues): boolean {
  return holds(values[test.slot.index] ?? null, test.op, test.constant);
}

/** Whether the round exempts the star from the one held before. */
export function isExempt(previous: PreviousStarDocument, input: ResolvedInput): boolean {
  return input.firstRound && previous.first_round_exempt === true;
}

/** The day from which the star held now is old enough; null where none of the asked level is held. */
export function heldLongEnoughFrom(previous: PreviousStarDocument, input: ResolvedInput): string | null {
  const { held } = input;
  return held === null || held.star < previous.star ? null : plusMonths(held.since, previous.held_months);
}

export function previousStarHolds(previous: PreviousStarDocument, input: ResolvedInput): boolean {
  if (isExempt(previous, input)) return true;
  const from = heldLongEnoughFrom(previous, input);
  return from !== null && dayNumber(from) <= input.asOfDay;
}

/** Vetoes in force that do not leave the star. */
export function vetoesAgainst(
  catalogue: Catalogue,
  star: number,
  vetoes: readonly string[],
): readonly string[] {
  return vetoes.filter((code) => (catalogue.vetoes.get(code)?.maxStar ?? Infinity) < star);
}

function compared(value: Exclude<MeasuredValue, null>, { op, constant }: Gate): boolean {
  if (op === 'in') return Array.isArray(constant) && constant.includes(value);
  if (typeof value === 'object') return isExact(constant) && holdsOrder(compare(value, constant), op);
  return op === '!=' ? value !== constant : op === '==' && value === constant;
}
