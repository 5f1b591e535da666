/** The number on the certificate: the year of the decision and its place in that year, `星2026-0001`. */
export function awardNumber(year: number, sequence: number): string {
  return `星${year}-${String(sequence).padStart(4, '0')}`;
}
