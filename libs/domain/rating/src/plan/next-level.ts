import { resolveInput } from '../check/resolve-input.js';
import type { ResolvedInput } from '../check/resolved-input.js';
import type { Catalogue, CompiledIndicator } from '../model/catalogue.js';
import type { InputValue, RatingInput } from '../model/rating-input.js';
import type { SlotValue } from '../model/slot.js';
import { gateHolds } from '../score/decide-star.js';
import { evaluateIndicator } from '../score/evaluate-indicator.js';
import type { Outcome } from '../score/outcome.js';
import { StepInputs } from './inputs/step-inputs.js';
import { reachableLevels } from './levels/reachable-levels.js';
import { ruleLevels } from './levels/rule-levels.js';

/** What an indicator needs for its next higher score, whatever the total or the star. */
export interface NextLevel {
  /** The score it then has, in points. */
  readonly score: number;
  /** The inputs that change, by key. */
  readonly from: Readonly<Record<string, InputValue>>;
  readonly to: Readonly<Record<string, InputValue>>;
  /** Stars of which a gate on this indicator, now failed, then holds. */
  readonly gates: readonly number[];
}

/**
 * The least score above the present one that answers of this indicator reach, with the smallest change of
 * its inputs; null at its maximum, where it does not apply, where a precondition alone keeps the points
 * away, and where the answers cannot be rated.
 */
export function nextLevel(catalogue: Catalogue, input: RatingInput, code: string): NextLevel | null {
  const indicator = catalogue.indicatorByCode.get(code);
  const resolved = resolveInput(catalogue, input);
  if (indicator === undefined || resolved.problems.length > 0) return null;
  const present = evaluateIndicator(indicator, resolved.values, resolved.asOfDay);
  if (present.status === 'not_applicable') return null;
  const levels = ruleLevels(indicator).filter(({ points }) => points > present.points);
  const [level] = [...reachableLevels(indicator, levels, resolved.values)].sort(
    (a, b) => a.points - b.points,
  );
  if (level === undefined) return null;

  const standing = { catalogue, input: resolved, outcomes: [], star: 0 };
  const change = new StepInputs(standing).change(indicator, level, []);
  const after = evaluateIndicator(indicator, changed(indicator, resolved, change.to), resolved.asOfDay);
  if (after.points <= present.points) return null;
  return { ...change, score: after.points / 100, gates: opened(indicator, present, after) };
}

function changed(
  { inputs, required }: CompiledIndicator,
  { values }: ResolvedInput,
  to: NextLevel['to'],
): readonly SlotValue[] {
  const next = [...values];
  for (const slot of [...inputs, ...required]) {
    const value = to[slot.key];
    if (value !== undefined) next[slot.index] = value;
  }
  return next;
}

function opened(indicator: CompiledIndicator, before: Outcome, after: Outcome): number[] {
  return indicator.gates
    .filter((gate) => !gateHolds(gate, indicator, before) && gateHolds(gate, indicator, after))
    .map((gate) => gate.star);
}
