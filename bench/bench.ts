/** One figure: a ratio against a peer or a limit of the same run, or a quantity with its limit. */
export interface Measure {
  readonly what: string;
  readonly value: number;
  /** `×` unless given. */
  readonly unit?: string;
  /** What must hold; a figure without is for orientation. */
  readonly bound?: { readonly at: 'least' | 'most'; readonly value: number };
  readonly detail?: string;
}

/** A group of figures: `<name>.bench.ts` exports it as `bench`, `npm run bench -- <name>` runs it alone. */
export interface Bench {
  readonly name: string;
  /** @param say tells what is going on. */
  run(say: (line: string) => void): Promise<readonly Measure[]>;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
