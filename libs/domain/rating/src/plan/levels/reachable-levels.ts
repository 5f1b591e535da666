import { compare, exact } from '../../arithmetic/exact.js';
import type { CompiledIndicator } from '../../model/catalogue.js';
import type { QuotientMeasure } from '../../model/rule.js';
import type { Slot, SlotValues } from '../../model/slot.js';
import { exactValue } from '../../score/compare-values.js';
import { isBelowOrAt, leastWhole, numeratorBand, type Band } from './band.js';
import type { Level } from './level.js';

/** Whether a step may change the value: what the union itself answers or does, not facts about it. */
export function isFree(slot: Slot): boolean {
  return slot.source === 'answer' || slot.source === 'system';
}

/**
 * The levels that answers can reach beside the profile as it is: a whole numerator must exist over a
 * denominator that is a fact or derived from facts. A numerator that is a fact is what the indicator itself
 * is made of, and may rise.
 */
export function reachableLevels(
  { measure }: CompiledIndicator,
  levels: readonly Level[],
  values: SlotValues,
): readonly Level[] {
  if (measure.kind !== 'quotient' || isFree(measure.denominator)) {
    const derived = measure.kind === 'quotient' ? measure.numerator : measure.slot;
    return derived.source === 'derived' ? [] : levels;
  }
  return levels.filter(
    ({ target }) => target.kind === 'value' && numeratorOver(measure, target.band, values) !== null,
  );
}

/** What a quotient is made of, be it an indicator's measure or a precondition's. */
export type Quotient = Pick<QuotientMeasure, 'numerator' | 'denominator' | 'times' | 'perHundred'>;

/** The least numerator that brings the quotient into the band over the denominator as it is given. */
export function numeratorOver(measure: Quotient, band: Band, values: SlotValues): number | null {
  const { numerator, denominator, times, perHundred } = measure;
  const over = exactValue(values[denominator.index] ?? null);
  if (over === null || compare(over, exact(0)) === 0 || numerator.source === 'derived') return null;
  const numerators = numeratorBand(band, over, times);
  if (!perHundred && !isBelowOrAt(numerators, over)) return null;
  return leastWhole(numerators);
}
