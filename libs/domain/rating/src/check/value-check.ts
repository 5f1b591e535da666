import { MAX_SIGNIFICANT_DIGITS, significantDigitsOf } from '../arithmetic/decimal.js';
import { dayNumber } from '../arithmetic/day-number.js';
import type { Problem } from '../model/problem.js';
import type { Slot } from '../model/slot.js';
import { problem } from '../text/describe-problem.js';

const MAX_WHOLE = 10 ** MAX_SIGNIFICANT_DIGITS - 1;

/** What is wrong with a given (not null) value of a slot; null where it is of its type and options. */
export function valueProblem(slot: Slot, value: unknown): Problem | null {
  switch (slot.type) {
    case 'integer':
    case 'number':
    case 'money':
      return numberProblem(slot, value);
    case 'boolean':
      return typeof value === 'boolean' ? null : wrongType(slot);
    case 'date':
      return typeof value === 'string' && !Number.isNaN(dayNumber(value)) ? null : wrongType(slot);
    case 'choice':
      return typeof value === 'string' ? optionProblem(slot, value) : wrongType(slot);
    case 'multi_select':
      return tickedProblem(slot, value);
  }
}

function numberProblem(slot: Slot, value: unknown): Problem | null {
  if (Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MAX_WHOLE) return null;
  if (typeof value !== 'number' || !Number.isFinite(value)) return wrongType(slot);
  if (significantDigitsOf(value) > MAX_SIGNIFICANT_DIGITS) {
    return problem('too_many_digits', slot.path, { text: String(value), max: MAX_SIGNIFICANT_DIGITS });
  }
  if (slot.type === 'integer' && !Number.isInteger(value)) return wrongType(slot);
  return value < 0 ? problem('negative', slot.path) : null;
}

function tickedProblem(slot: Slot, value: unknown): Problem | null {
  if (!Array.isArray(value)) return wrongType(slot);
  for (const option of value as readonly unknown[]) {
    if (typeof option !== 'string') return wrongType(slot);
    const found = optionProblem(slot, option);
    if (found !== null) return found;
  }
  return null;
}

function optionProblem({ options, path }: Slot, value: string): Problem | null {
  if (options?.has(value) === true) return null;
  return problem('not_an_option', path, { value, allowed: [...(options ?? [])].join(', ') });
}

function wrongType({ path, type }: Slot): Problem {
  return problem('wrong_type', path, { expected: type });
}
