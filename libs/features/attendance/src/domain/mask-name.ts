/** `陈**`: enough for who holds the certificate to compare, not enough to learn a name from its code. */
export function maskName(name: string): string {
  const [first = '', ...rest] = Array.from(name.replace(/（.*）$/, '').trim());
  return first + '*'.repeat(Math.min(rest.length, 3));
}
