import type { Rating } from '../model/rating.js';

/** What is missing for the next star. */
export interface StarGap {
  readonly star: number;
  /** Points the total lacks; 0 where it is enough. */
  readonly points: number;
  /** Indicators whose hard gates fail. */
  readonly gates: readonly string[];
  /** Floors, prerequisites, the star held before and vetoes that fail. */
  readonly others: number;
}

/** The gap to the lowest star above the one reached; null at the highest. */
export function starGap(rating: Rating): StarGap | null {
  const next = rating.stars.find(({ star }) => star > rating.star);
  if (next === undefined) return null;
  const { points, floors, gates, prerequisites, previousStar, vetoes } = next;
  return {
    star: next.star,
    points: Math.max(0, Math.round((points.required - points.actual) * 100) / 100),
    gates: gates.failed,
    others:
      floors.failed.length +
      prerequisites.filter(({ satisfied }) => !satisfied).length +
      (previousStar?.satisfied === false ? 1 : 0) +
      vetoes.failed.length,
  };
}
