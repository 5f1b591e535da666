import { divide, exact } from '../arithmetic/exact.js';
import type { DerivedValue } from '../model/catalogue.js';
import type { Slot, SlotValue } from '../model/slot.js';
import { exactValue } from '../score/compare-values.js';

/** Rule 3, derived values; one that lacks what it is made of stays unanswered. */
export function deriveValues(derived: readonly DerivedValue[], values: SlotValue[]): void {
  for (const value of derived) {
    values[value.slot.index] =
      value.kind === 'quotient'
        ? quotient(values, value.numerator, value.denominator)
        : bodiesRequired(values, value);
  }
}

/** 0 where the denominator is 0. */
function quotient(values: readonly SlotValue[], numerator: Slot, denominator: Slot): SlotValue {
  const left = exactValue(values[numerator.index] ?? null);
  const right = exactValue(values[denominator.index] ?? null);
  if (left === null || right === null) return null;
  return right.n === 0 ? exact(0) : divide(left, right);
}

/** The union committee and its audit committee, a women's body, union groups. */
function bodiesRequired(
  values: readonly SlotValue[],
  rule: Extract<DerivedValue, { kind: 'bodies_required' }>,
): SlotValue {
  const women = values[rule.femaleMembers.index];
  const members = values[rule.membersTotal.index];
  if (typeof women !== 'number' || typeof members !== 'number') return null;
  return 2 + (women >= 1 ? 1 : 0) + (members >= rule.groupMinMembers ? 1 : 0);
}
