import { MAX_SIGNIFICANT_DIGITS, significantDigitsOf } from '../arithmetic/decimal.js';
import { isMapping } from '../check/is-mapping.js';
import type { Problem } from '../model/problem.js';
import { problem } from '../text/describe-problem.js';

/** Says what is wrong with the form of a value; paths are dotted, list entries by index. */
export type Shape = (value: unknown, path: string, problems: Problem[]) => void;

export const anything: Shape = () => undefined;

/** A text that is not blank. */
export const text: Shape = (value, path, problems) => {
  if (typeof value !== 'string') problems.push(problem('wrong_type', path, { expected: 'text' }));
  else if (value.trim() === '') problems.push(problem('empty_text', path));
};

export const flag: Shape = (value, path, problems) => {
  if (typeof value !== 'boolean') problems.push(problem('wrong_type', path, { expected: 'boolean' }));
};

/** A decimal that is not negative. */
export const decimal: Shape = (value, path, problems) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    problems.push(problem('wrong_type', path, { expected: 'number' }));
  } else if (significantDigitsOf(value) > MAX_SIGNIFICANT_DIGITS) {
    problems.push(problem('too_many_digits', path, { text: String(value), max: MAX_SIGNIFICANT_DIGITS }));
  } else if (value < 0) {
    problems.push(problem('negative', path));
  }
};

/** A whole number that is not negative. */
export const whole: Shape = (value, path, problems) => {
  if (Number.isSafeInteger(value)) decimal(value, path, problems);
  else problems.push(problem('wrong_type', path, { expected: 'integer' }));
};

/** A whole number of either sign. */
export const signedWhole: Shape = (value, path, problems) => {
  if (!Number.isSafeInteger(value)) problems.push(problem('wrong_type', path, { expected: 'integer' }));
};

/** A literal that tests compare with: a decimal, true or false, or a code. */
export const literal: Shape = (value, path, problems) => {
  if (typeof value === 'number') decimal(value, path, problems);
  else if (typeof value !== 'boolean') text(value, path, problems);
};

export function oneOf(...allowed: readonly string[]): Shape {
  return (value, path, problems) => {
    if (typeof value !== 'string') problems.push(problem('wrong_type', path, { expected: 'text' }));
    else if (!allowed.includes(value)) {
      problems.push(problem('not_an_option', path, { value, allowed: allowed.join(', ') }));
    }
  };
}

export function listOf(entry: Shape): Shape {
  return (value, path, problems) => {
    if (!Array.isArray(value)) problems.push(problem('wrong_type', path, { expected: 'list' }));
    else
      value.forEach((item, index) => {
        entry(item, `${path}.${index}`, problems);
      });
  };
}

export function filledListOf(entry: Shape): Shape {
  const list = listOf(entry);
  return (value, path, problems) => {
    list(value, path, problems);
    if (Array.isArray(value) && value.length === 0) problems.push(problem('empty_list', path));
  };
}

/** Keys that must be there, keys that may be, and no others. */
export function mappingOf(
  required: Readonly<Record<string, Shape>>,
  optional: Readonly<Record<string, Shape>> = {},
): Shape {
  const shapes = new Map([...Object.entries(required), ...Object.entries(optional)]);
  return (value, path, problems) => {
    if (!isMapping(value)) {
      problems.push(problem('wrong_type', path, { expected: 'mapping' }));
      return;
    }
    for (const key of Object.keys(required)) {
      if (value[key] === undefined) problems.push(problem('required', join(path, key)));
    }
    for (const [key, entry] of Object.entries(value)) {
      const shape = shapes.get(key);
      const allowed = [...shapes.keys()].join(', ');
      if (shape === undefined) problems.push(problem('unknown_key', join(path, key), { key, allowed }));
      else if (entry !== undefined) shape(entry, join(path, key), problems);
    }
  };
}

/** A mapping that other features read: any keys. */
export const section: Shape = (value, path, problems) => {
  if (!isMapping(value)) problems.push(problem('wrong_type', path, { expected: 'mapping' }));
};

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
