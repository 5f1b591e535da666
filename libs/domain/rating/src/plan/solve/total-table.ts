import type { CategoryTable } from './category-table.js';
import type { Sum } from './scale.js';

/** A number of minutes at which more becomes possible, and what. */
interface Corner {
  readonly minutes: number;
  readonly total: number;
}

/**
 * For every category and every number of minutes: the highest total of the rounded scores of that category
 * and those after it, each at its floor or above.
 */
export class TotalTable {
  /** `most[c][m]` for categories c, c+1, … in at most m minutes; -1 where impossible. */
  private readonly most: readonly Int32Array[];
  /** `unchanged[c]`: the total when categories c, c+1, … stay as they are; -1 where they must not. */
  private readonly unchanged: readonly number[];

  constructor(tables: readonly CategoryTable[]) {
    const most: Int32Array[] = [Int32Array.of(0)];
    const unchanged = [0];
    let corners: readonly Corner[] = [{ minutes: 0, total: 0 }];
    for (const table of [...tables].reverse()) {
      const filled = joined(cornersOf(table), corners);
      corners = cornersIn(filled);
      most.unshift(filled);
      const kept = table.score(table.unchanged[0] as Sum);
      const later = unchanged[0] as number;
      unchanged.unshift(kept < 0 || later < 0 ? -1 : kept + later);
    }
    this.most = most;
    this.unchanged = unchanged;
  }

  /** The highest total of categories from `category` on in at most `minutes`; -1 where impossible. */
  within(category: number, minutes: number): number {
    const row = this.most[category] as Int32Array;
    return row[Math.min(minutes, row.length - 1)] as number;
  }

  keeping(category: number): number {
    return this.unchanged[category] as number;
  }

  /** The fewest minutes in which all categories together reach the total; null where they never do. */
  fewestMinutes(total: number): number | null {
    const minutes = (this.most[0] as Int32Array).findIndex((reached) => reached >= total);
    return minutes < 0 ? null : minutes;
  }
}

function cornersOf(table: CategoryTable): Corner[] {
  return rising((table.sums[0] ?? []).map((sum) => table.score(sum)));
}

function cornersIn(row: Int32Array): Corner[] {
  return rising(row);
}

function rising(totals: ArrayLike<number>): Corner[] {
  const corners: Corner[] = [];
  let best = -1;
  for (let minutes = 0; minutes < totals.length; minutes++) {
    const total = totals[minutes] as number;
    if (total > best) corners.push({ minutes, total: (best = total) });
  }
  return corners;
}

function joined(own: readonly Corner[], later: readonly Corner[]): Int32Array {
  const longest = (own.at(-1)?.minutes ?? 0) + (later.at(-1)?.minutes ?? 0);
  const most = new Int32Array(longest + 1).fill(-1);
  for (const a of own) {
    for (const b of later) {
      const minutes = a.minutes + b.minutes;
      const total = a.total + b.total;
      if (total > (most[minutes] as number)) most[minutes] = total;
    }
  }
  for (let m = 1; m < most.length; m++) most[m] = Math.max(most[m] as number, most[m - 1] as number);
  return most;
}
