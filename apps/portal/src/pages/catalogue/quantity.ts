const PERCENT = '%';

/** A threshold with its unit as people write it: 0.95 of `%` → `95%`, 3 of `件` → `3 件`. */
export function quantity(value: number, unit: string): string {
  const exact = Number(value.toPrecision(12));
  if (unit === PERCENT) return `${Number((exact * 100).toPrecision(12))}%`;
  return /^[\p{L}/]+$/u.test(unit) ? `${exact} ${unit}` : String(exact);
}
