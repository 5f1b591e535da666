import { compare, subtract } from '../arithmetic/exact.js';
import { exactOf } from '../arithmetic/decimal.js';
import type { Relation } from '../model/rule.js';
import type { SlotValues } from '../model/slot.js';

/**
 * Whether a relation holds; it does wherever one of its values is not given. Two decimals of at most
 * 15 digits are in the same order as their doubles; only a difference needs exact arithmetic.
 */
export function relationHolds(relation: Relation, values: SlotValues): boolean {
  const left = values[relation.left.index];
  if (typeof left !== 'number') return true;
  switch (relation.kind) {
    case 'zero':
      return left !== 0;
    case 'le': {
      const right = values[relation.right.index];
      return typeof right !== 'number' || left <= right;
    }
    case 'ge_diff': {
      const minuend = values[relation.minuend.index];
      const subtrahend = values[relation.subtrahend.index];
      if (typeof minuend !== 'number' || typeof subtrahend !== 'number') return true;
      return compare(exactOf(left), subtract(exactOf(minuend), exactOf(subtrahend))) >= 0;
    }
  }
}
