import { plusDays } from '../../arithmetic/plus-days.js';
import { toNumber } from '../../arithmetic/exact.js';
import type { CompiledIndicator } from '../../model/catalogue.js';
import type { Slot } from '../../model/slot.js';
import { leastWhole, someValue, type Band } from '../levels/band.js';
import type { Level } from '../levels/level.js';
import { isFree, numeratorOver, type Quotient } from '../levels/reachable-levels.js';
import type { Draft } from './draft.js';
import { quotientInputs } from './quotient-inputs.js';

/** Changes the inputs that an indicator is scored by so that they reach the level. */
export function reachLevel({ measure }: CompiledIndicator, level: Level, draft: Draft, asOf: string): void {
  const { target } = level;
  switch (target.kind) {
    case 'value':
      if (measure.kind === 'quotient') reachQuotient(measure, target.band, draft);
      else if (measure.kind === 'ticked') tick(measure.slot, measure.counted, target.band, draft);
      else draft.set(measure.slot, valueIn(target.band));
      return;
    case 'option':
      draft.set(measureSlot(measure), target.option);
      return;
    case 'yes':
      draft.set(measureSlot(measure), true);
      return;
    case 'date':
      draft.set(target.slot, plusDays(asOf, target.days));
      return;
    case 'dates':
      for (const [slot, days] of target.days) draft.set(slot, days === null ? null : plusDays(asOf, days));
  }
}

/** Keeps the denominator where a whole numerator serves, else takes the next larger one that has one. */
export function reachQuotient(measure: Quotient, band: Band, draft: Draft): void {
  const { numerator, denominator, times } = measure;
  if (!isFree(denominator)) {
    draft.set(numerator, numeratorOver(measure, band, draft.values));
    return;
  }
  const present = draft.get(denominator);
  const found = quotientInputs(band, typeof present === 'number' ? present : 1, times);
  draft.set(denominator, found.denominator);
  draft.set(numerator, found.numerator);
}

/** The least whole number of the band, else some number of it. */
export function valueIn(band: Band): number {
  return leastWhole(band) ?? toNumber(someValue(band));
}

/** Keeps what is ticked and adds options in the catalogue's order. */
function tick(slot: Slot, counted: ReadonlySet<string>, band: Band, draft: Draft): void {
  const present = draft.get(slot);
  const ticked = new Set(Array.isArray(present) ? (present as readonly string[]) : []);
  const missing = [...counted].filter((option) => !ticked.has(option));
  const kept = [...counted].filter((option) => ticked.has(option));
  const needed = leastWhole(band) ?? 0;
  draft.set(slot, [...kept, ...missing.slice(0, Math.max(0, needed - kept.length))]);
}

function measureSlot(measure: CompiledIndicator['measure']): Slot {
  return measure.kind === 'quotient' ? measure.numerator : measure.slot;
}
