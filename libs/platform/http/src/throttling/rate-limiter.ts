/** How many requests in how long. */
export interface RateLimit {
  readonly requests: number;
  readonly seconds: number;
}

interface Window {
  /** ms since 1970 */
  readonly startedAt: number;
  count: number;
}

/** Bounds the memory an attacker with many addresses can take. */
const MAX_KEYS = 50_000;

/**
 * Counts requests per key in fixed windows, in this process: it keeps load and guessing down cheaply.
 * What must hold across processes and restarts (log-in lock-out) is counted in the database.
 */
export class RateLimiter {
  private readonly windows = new Map<string, Window>();

  /** @param now ms since 1970 @returns 0 when the request may pass, else the seconds to wait */
  hit(key: string, limit: RateLimit, now: number): number {
    const length = limit.seconds * 1000;
    let window = this.windows.get(key);
    if (!window || now - window.startedAt >= length) {
      window = { startedAt: now, count: 0 };
      this.windows.delete(key); // so that the map stays in the order of age
      this.windows.set(key, window);
      this.forgetOldest();
    }
    window.count += 1;
    return window.count <= limit.requests ? 0 : Math.ceil((window.startedAt + length - now) / 1000);
  }

  private forgetOldest(): void {
    if (this.windows.size <= MAX_KEYS) return;
    const oldest = this.windows.keys().next();
    if (!oldest.done) this.windows.delete(oldest.value);
  }
}
