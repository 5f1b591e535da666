import type { Problem } from '#rating';

/** Input that has problems; nothing is done with it. */
export class UnusableError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  }
}
