import { compare, exact, subtract } from '../arithmetic/exact.js';
import type { Relation } from '../model/rule.js';
import type { Slot, SlotValues } from '../model/slot.js';
import { exactValue } from './compare-values.js';

const ZERO = exact(0);

/** Whether a relation holds; it does wherever one of its values is not given. */
export function relationHolds(relation: Relation, values: SlotValues): boolean {
  const given = (slot: Slot) => exactValue(values[slot.index] ?? null);
  const left = given(relation.left);
  if (left === null) return true;
  switch (relation.kind) {
    case 'zero':
      return compare(left, ZERO) !== 0;
    case 'le': {
      const right = given(relation.right);
      return right === null || compare(left, right) <= 0;
    }
    case 'ge_diff': {
      const [minuend, subtrahend] = [given(relation.minuend), given(relation.subtrahend)];
      return minuend === null || subtrahend === null || compare(left, subtract(minuend, subtrahend)) >= 0;
    }
  }
}
