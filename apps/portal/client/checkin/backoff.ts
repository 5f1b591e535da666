const FIRST_MS = 2000;
const LONGEST_MS = 60_000;
const QUIET_MS = 15_000;

/** How long to wait before the next delivery: regularly when all is well, ever longer while nothing answers. */
export class Backoff {
  private failures = 0;

  succeeded(): void {
    this.failures = 0;
  }

  /** @param regular false: an attempt out of turn, which tells that nothing answers, but not for how long */
  failed(regular: boolean): void {
    this.failures = Math.max(1, this.failures + (regular ? 1 : 0));
  }

  /** ms; a random part keeps a hall full of scanners from coming back at the same moment */
  next(random = Math.random()): number {
    if (this.failures === 0) return QUIET_MS;
    return Math.min(FIRST_MS * 2 ** (this.failures - 1), LONGEST_MS) * (0.75 + random / 2);
  }
}
