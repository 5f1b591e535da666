/** Points of the rating contract (two decimals) as whole hundredths: what columns hold and pages format. */
export function hundredths(points: number): number;
export function hundredths(points: number | null): number | null;
export function hundredths(points: number | null): number | null {
  return points === null ? null : Math.round(points * 100);
}
