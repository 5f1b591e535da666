import { usccCheckDigit } from '#organizations';

/** A valid code in a region that does not exist (440399), so that it is nobody's. */
export function demoUscc(index: number): string {
  const body = `91440399MA5${String(100_000 + index * 7_919)}`;
  return body + usccCheckDigit(body);
}
