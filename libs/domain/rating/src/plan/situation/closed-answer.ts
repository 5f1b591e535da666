import type { Catalogue, CompiledIndicator } from '../../model/catalogue.js';
import type { Slot, SlotValues } from '../../model/slot.js';

/**
 * An indicator that cannot be answered as the profile stands (D2.1 without any collective contract), and
 * the facts that become true with a step on it: the last that each check names, which for D2.1 is
 * `covered_by_regional_contract`.
 */
export interface ClosedAnswer {
  readonly indicator: CompiledIndicator;
  readonly opening: readonly Slot[];
}

export function closedAnswers(catalogue: Catalogue, values: SlotValues): readonly ClosedAnswer[] {
  return catalogue.indicators.flatMap((indicator) => {
    const opening = indicator.inputChecks
      .filter(({ anyFact }) => anyFact.every((fact) => values[fact.index] !== true))
      .flatMap(({ anyFact }) => anyFact.slice(-1));
    return opening.length === 0 ? [] : [{ indicator, opening }];
  });
}
