import { readTyped, type CompiledIndicator, type RatingInput, type Slot, type TypedAnswer } from '#rating';
import type { AnswerValue } from '../../domain/answers/answer-entry.js';

/** What a reviewer may put right: everything but what is derived from it. */
export function adjustableInputs(indicator: CompiledIndicator): Slot[] {
  return indicator.inputs.filter(({ source }) => source !== 'derived');
}

export function valuesIn(
  slots: readonly Slot[],
  input: RatingInput,
  code: string,
): Record<string, AnswerValue> {
  const sections = { answer: input.answers?.[code], profile: input.profile, system: input.system };
  return Object.fromEntries(
    slots.map(({ key, source }) => [key, source === 'derived' ? null : (sections[source]?.[key] ?? null)]),
  );
}

/** The typed values that differ from what stands: only these are the reviewer's own. */
export function adjustedValues(
  slots: readonly Slot[],
  typed: TypedAnswer,
  input: RatingInput,
  code: string,
): Record<string, AnswerValue> {
  const before = valuesIn(slots, input, code);
  const after = Object.entries(readTyped(slots, typed));
  return Object.fromEntries(
    after.filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key] ?? null)),
  );
}
