import { exact, isExact } from '../../arithmetic/exact.js';
import type { Constant, Precondition } from '../../model/rule.js';
import type { Slot, SlotValue } from '../../model/slot.js';
import { holds } from '../../score/compare-values.js';
import { ratioValue } from '../../score/measure-value.js';
import { narrowed, type Band } from '../levels/band.js';
import { isFree } from '../levels/reachable-levels.js';
import type { Draft } from './draft.js';
import { reachQuotient, valueIn } from './reach-level.js';

const ANY: Band = { low: null, high: null };

/** Changes free inputs so that the precondition holds; what it asks of facts or the survey is left alone. */
export function meetPrecondition({ left, op, constant }: Precondition, draft: Draft): void {
  if (left.kind === 'ratio_of') {
    if (holds(ratioValue(left, draft.values), op, constant)) return;
    const band = isExact(constant) ? narrowed(ANY, op, constant) : null;
    if (band === null || !isFree(left.numerator)) return;
    reachQuotient({ ...left, times: exact(1), perHundred: false }, band, draft);
  } else if (isFree(left.slot) && !holds(draft.get(left.slot), op, constant)) {
    draft.set(left.slot, valueThatHolds(left.slot, op, constant));
  }
}

function valueThatHolds(slot: Slot, op: Precondition['op'], constant: Constant): SlotValue {
  if (isExact(constant)) {
    const band = narrowed(ANY, op, constant);
    return band === null ? null : valueIn(band);
  }
  if (op === '==') return constant;
  if (typeof constant === 'boolean') return !constant;
  return [...(slot.options ?? [])].find((option) => option !== constant) ?? null;
}
