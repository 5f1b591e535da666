import type { Catalogue, CompiledIndicator } from '../../model/catalogue.js';
import type { PlanStep } from '../../model/plan.js';
import type { Slot, SlotValue } from '../../model/slot.js';
import type { Level } from '../levels/level.js';
import { isFree } from '../levels/reachable-levels.js';
import type { Standing } from '../situation/standing.js';
import { Draft } from './draft.js';
import { meetPrecondition } from './meet-precondition.js';
import { reachLevel } from './reach-level.js';

/**
 * Finds answers that reach the levels of a plan, changing few and little. Steps share what they answer in
 * common (the number of valid survey responses); facts change for their own step only.
 */
export class StepInputs {
  private readonly catalogue: Catalogue;
  private readonly asOf: string;
  private readonly shared: SlotValue[];

  constructor({ catalogue, input }: Standing) {
    this.catalogue = catalogue;
    this.asOf = input.asOf;
    this.shared = [...input.values];
  }

  /** @param opening facts that become true with the step. */
  change(
    indicator: CompiledIndicator,
    level: Level,
    opening: readonly Slot[],
  ): Pick<PlanStep, 'from' | 'to'> {
    const draft = new Draft(this.shared);
    for (const precondition of indicator.preconditions) meetPrecondition(precondition, draft);
    reachLevel(indicator, level, draft, this.asOf);
    for (const fact of opening) draft.set(fact, true);
    this.keepConsistent(draft);
    for (const slot of indicator.required) {
      if (isFree(slot) && draft.get(slot) === null) draft.set(slot, anyValue(slot, this.asOf));
    }
    const step = draft.fromTo();
    for (const [slot, value] of draft.changes) if (isFree(slot)) this.shared[slot.index] = value;
    return step;
  }

  /** A fact that rises lifts the facts that may not be smaller: new members count among all members. */
  private keepConsistent(draft: Draft): void {
    for (const relation of this.catalogue.errors) {
      if (relation.kind !== 'le' || !draft.changes.has(relation.left)) continue;
      const [left, right] = [draft.get(relation.left), draft.get(relation.right)];
      if (typeof left === 'number' && typeof right === 'number' && left > right)
        draft.set(relation.right, left);
    }
  }
}

/** What a level does not depend on, but must be answered. */
function anyValue(slot: Slot, asOf: string): SlotValue {
  switch (slot.type) {
    case 'boolean':
      return true;
    case 'date':
      return asOf;
    case 'choice':
      return [...(slot.options ?? [])][0] ?? null;
    case 'multi_select':
      return [];
    default:
      return 0;
  }
}
