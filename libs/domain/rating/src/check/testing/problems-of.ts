import type { RatingInput } from '../../model/rating-input.js';
import { defaultCatalogue } from '../../plan/testing/default-catalogue.js';
import { perfectUnion, type Changes } from '../../plan/testing/perfect-union.js';
import { checkInput } from '../resolve-input.js';

export const catalogue = defaultCatalogue();

/** `path code` of every problem. */
export function problemsOf(input: unknown): readonly string[] {
  return checkInput(catalogue, input as RatingInput).map(({ path, code }) => `${path} ${code}`);
}

export function problemsWith(changes: Changes): readonly string[] {
  return problemsOf(perfectUnion(changes));
}

/** The perfect union with top keys that its type does not allow. */
export function withTop(changes: Readonly<Record<string, unknown>>): readonly string[] {
  return problemsOf({ ...perfectUnion(), ...changes });
}

export function without(key: string): readonly string[] {
  return problemsOf(Object.fromEntries(Object.entries(perfectUnion()).filter(([name]) => name !== key)));
}
