import type { Problem } from '../model/problem.js';

/** The answers cannot be rated; `problems` say where and why. */
export class RatingInputError extends Error {
  override readonly name = 'RatingInputError';

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  }
}
