/** A document took more time or memory than one may take. */
export class LimitExceededError extends Error {
  override readonly name = 'LimitExceededError';

  constructor(readonly limit: 'time' | 'memory') {
    super(`printing took too much ${limit}`);
  }
}
