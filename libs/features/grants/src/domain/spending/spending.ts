import type { CalendarDate } from '#kernel';

/** One receipt: what was paid, when, for what. */
export interface Spending {
  readonly id: string;
  readonly category: string;
  readonly description: string;
  readonly spentOn: CalendarDate;
  readonly amountFen: number;
  readonly evidenceId: string;
  /** why the district does not count it; null: it counts */
  readonly rejected: string | null;
}

/** What the receipts prove, in fen: those that were not rejected, up to a day when the money was stopped. */
export function provenFen(spendings: readonly Spending[], until: CalendarDate | null = null): number {
  return spendings
    .filter((one) => one.rejected === null && (until === null || one.spentOn <= until))
    .reduce((sum, one) => sum + one.amountFen, 0);
}

/** Receipts that count, by category code. */
export function provenByCategory(spendings: readonly Spending[]): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const one of spendings)
    if (one.rejected === null) sums[one.category] = (sums[one.category] ?? 0) + one.amountFen;
  return sums;
}
