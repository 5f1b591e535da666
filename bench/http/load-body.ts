/** The body of a client's n-th request. */
export function filled(body: string | null, n: number): string | null {
  return body?.replaceAll('{n}', String(n)).replaceAll('{parity}', String(n % 2)) ?? null;
}
