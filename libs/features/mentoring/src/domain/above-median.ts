/** A union's points at an indicator. */
export interface Standing {
  readonly unionId: string;
  /** hundredths */
  readonly points: number;
}

/** Below this many nothing is said about a group: one could tell who is who. */
export const LEAST_GROUP = 5;

/**
 * Who stands above the middle of a group, never how far.
 *
 * @returns null when the group is too small to say anything
 */
export function aboveMedian(group: readonly Standing[]): ReadonlySet<string> | null {
  if (group.length < LEAST_GROUP) return null;
  const sorted = group.map(({ points }) => points).sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  const twice = sorted.length % 2 === 1 ? upper * 2 : upper + (sorted[middle - 1] ?? 0);
  return new Set(group.filter(({ points }) => points * 2 > twice).map(({ unionId }) => unionId));
}
