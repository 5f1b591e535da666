import type { InputValue } from '../../model/rating-input.js';
import type { Slot, SlotValue, SlotValues } from '../../model/slot.js';
import type { PlanStep } from '../../model/plan.js';

/** The answers with the changes of one step on top. */
export class Draft {
  private readonly changed = new Map<Slot, SlotValue>();
  private readonly current: SlotValue[];

  constructor(private readonly before: SlotValues) {
    this.current = [...before];
  }

  get values(): SlotValues {
    return this.current;
  }

  get(slot: Slot): SlotValue {
    return this.current[slot.index] ?? null;
  }

  set(slot: Slot, value: SlotValue): void {
    if (this.get(slot) === value) return;
    this.current[slot.index] = value;
    this.changed.set(slot, value);
  }

  get changes(): ReadonlyMap<Slot, SlotValue> {
    return this.changed;
  }

  /** The inputs that change, by key, as the contract's step shows them. */
  fromTo(): Pick<PlanStep, 'from' | 'to'> {
    const from: Record<string, InputValue> = {};
    const to: Record<string, InputValue> = {};
    for (const [slot, value] of this.changed) {
      from[slot.key] = shown(this.before[slot.index] ?? null);
      to[slot.key] = shown(value);
    }
    return { from, to };
  }
}

/** Derived values never change in a step, so no exact fraction is shown. */
function shown(value: SlotValue): InputValue {
  return typeof value === 'object' && value !== null && 'n' in value ? null : value;
}
