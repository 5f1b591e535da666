const EXACT = new Intl.NumberFormat('en', { maximumFractionDigits: 15 });
const POINTS = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const SHORT = { decimal: places('decimal', 2), percent: places('percent', 2) };
const LONG = { decimal: places('decimal', 6), percent: places('percent', 6) };

/** A number as it was given: `86,000`. */
export function plain(value: number): string {
  return EXACT.format(value);
}

/** `94.17%` of 0.9417. */
export function percent(value: number): string {
  return (isMisleading(value * 100) ? LONG : SHORT).percent.format(value);
}

/** A computed number: `3.97`. */
export function decimal(value: number): string {
  return (isMisleading(value) ? LONG : SHORT).decimal.format(value);
}

/** Points as everywhere in the product: two places. */
export function points(value: number): string {
  return POINTS.format(value);
}

/** Whether two places would show a round threshold that was not reached: 89.9997 as 90. */
function isMisleading(shown: number): boolean {
  const rounded = Math.round(shown * 100) / 100;
  return Number.isInteger(rounded) && Math.abs(rounded - shown) > 1e-9;
}

function places(style: 'decimal' | 'percent', most: number): Intl.NumberFormat {
  return new Intl.NumberFormat('en', { style, maximumFractionDigits: most });
}
