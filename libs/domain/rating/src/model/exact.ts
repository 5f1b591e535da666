/**
 * A rational number n/d with d > 0. Both are safe integers as long as they fit, else both are bigint:
 * the usual case costs no allocation of big integers. Made and compared only in `arithmetic/`.
 */
export type Exact = SmallExact | BigExact;

export interface SmallExact {
  readonly n: number;
  readonly d: number;
}

export interface BigExact {
  readonly n: bigint;
  readonly d: bigint;
}
