import { compare, isExact } from '../../arithmetic/exact.js';
import type { Catalogue, CompiledIndicator } from '../../model/catalogue.js';
import type { Precondition } from '../../model/rule.js';
import type { Slot, SlotValues } from '../../model/slot.js';
import { holds, holdsOrder } from '../../score/compare-values.js';
import type { Level } from '../levels/level.js';

/**
 * A derived quotient that preconditions ask for, such as the survey's response rate: indicators behind it
 * may be raised only where it holds already, or where the indicator that measures it (B1.3) is raised far
 * enough in the same plan.
 */
export interface SurveyGate {
  readonly slot: Slot;
  /** The indicator whose own value the quotient is; null where the catalogue has none. */
  readonly opener: CompiledIndicator | null;
  readonly behind: readonly GatedIndicator[];
}

export interface GatedIndicator {
  readonly indicator: CompiledIndicator;
  readonly precondition: Precondition;
}

export function surveyGates(catalogue: Catalogue): readonly SurveyGate[] {
  return catalogue.derived.flatMap((derived) => {
    if (derived.kind !== 'quotient') return [];
    const behind = catalogue.indicators.flatMap((indicator) =>
      indicator.preconditions
        .filter(({ left }) => left.kind === 'slot' && left.slot === derived.slot)
        .map((precondition) => ({ indicator, precondition })),
    );
    const opener = catalogue.indicators.find(
      ({ measure }) =>
        measure.kind === 'quotient' &&
        measure.numerator === derived.numerator &&
        measure.denominator === derived.denominator,
    );
    return behind.length === 0 ? [] : [{ slot: derived.slot, opener: opener ?? null, behind }];
  });
}

/** The indicators that the quotient as it stands holds back. */
export function heldBack(gate: SurveyGate, values: SlotValues): readonly GatedIndicator[] {
  const value = values[gate.slot.index] ?? null;
  return gate.behind.filter(({ precondition: { op, constant } }) => !holds(value, op, constant));
}

/** Whether the opener at this level lets all of them through: already the low end of its band does. */
export function opens({ target }: Level, waiting: readonly GatedIndicator[]): boolean {
  if (target.kind !== 'value' || target.band.low === null) return false;
  const { at } = target.band.low;
  return waiting.every(
    ({ precondition: { op, constant } }) => isExact(constant) && holdsOrder(compare(at, constant), op),
  );
}
