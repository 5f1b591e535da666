const MEBIBYTE = 1_048_576;

/** Bounds on time and memory, per browser unless said otherwise. */
export interface PrintLimits {
  /** One document, from filling the page to the finished PDF. */
  readonly printMs: number;
  /** Private memory in bytes: above it a browser is replaced after its document, above twice that at once. */
  readonly memory: number;
  /** Documents until the browser is replaced anyway. */
  readonly uses: number;
  /** A browser that had nothing to do for so long is closed. */
  readonly idleMs: number;
  /** Characters of all documents that wait, for the whole renderer. */
  readonly waiting: number;
  /** Characters of one document. */
  readonly document: number;
}

export const DEFAULT_LIMITS: PrintLimits = {
  printMs: 30_000,
  memory: 300 * MEBIBYTE,
  uses: 100,
  idleMs: 5 * 60_000,
  waiting: 64 * MEBIBYTE,
  document: 16 * MEBIBYTE,
};
