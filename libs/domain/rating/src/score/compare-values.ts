import { exactOf } from '../arithmetic/decimal.js';
import { compare, isExact } from '../arithmetic/exact.js';
import type { ComparisonOperator } from '../model/catalogue-document.js';
import type { Exact } from '../model/exact.js';
import type { Constant } from '../model/rule.js';
import type { SlotValue } from '../model/slot.js';

/** `value op constant`; false where the value is not given or of another kind. */
export function holds(value: SlotValue, op: ComparisonOperator, constant: Constant): boolean {
  if (typeof constant === 'object') {
    if (typeof value === 'number' && constant.d === 1) return holdsOrder(value - Number(constant.n), op);
    const exact = exactValue(value);
    return exact !== null && holdsOrder(compare(exact, constant), op);
  }
  if (typeof value !== typeof constant) return false;
  return op === '!=' ? value !== constant : op === '==' && value === constant;
}

/** Reads the sign of a comparison: negative below, 0 equal, positive above. */
export function holdsOrder(order: number, op: ComparisonOperator): boolean {
  switch (op) {
    case '>=':
      return order >= 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    case '<':
      return order < 0;
    case '==':
      return order === 0;
    case '!=':
      return order !== 0;
  }
}

/** A slot's number as an exact one; null where it holds none. */
export function exactValue(value: SlotValue): Exact | null {
  if (typeof value === 'number') return exactOf(value);
  return isExact(value) ? value : null;
}
