/** From model union to beginner, spread over the forty so that every sub-district and industry has some of each. */
const DILIGENCE = [0.86, 0.99, 0.8, 0.9, 0.99, 0.74, 0.88, 0.55, 0.97, 0.83] as const;

/** @param index into DEMO_ENTERPRISES */
export function diligenceOf(index: number): number {
  return DILIGENCE[index % DILIGENCE.length] ?? 0.8;
}
