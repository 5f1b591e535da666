import type { ReviewCase } from '../../queries/review-case.js';

/** Where a reviewer begins: the first indicator without a decision, else the first of all. */
export function firstToLookAt({ catalogue, decisions }: ReviewCase): string {
  const open = catalogue.indicators.find(({ code }) => !decisions[code]);
  return (open ?? catalogue.indicators[0])?.code ?? '';
}

/** The next one without a decision after this, going round; the same when none is left. */
export function nextToLookAt({ catalogue, decisions }: ReviewCase, code: string): string {
  const at = catalogue.indicators.findIndex((one) => one.code === code);
  const round = [...catalogue.indicators.slice(at + 1), ...catalogue.indicators.slice(0, Math.max(at, 0))];
  return round.find((one) => !decisions[one.code])?.code ?? code;
}

/** The neighbours in the catalogue's order. */
export function neighbours(
  { catalogue }: ReviewCase,
  code: string,
): { previous: string | null; next: string | null } {
  const at = catalogue.indicators.findIndex((one) => one.code === code);
  return {
    previous: catalogue.indicators[at - 1]?.code ?? null,
    next: catalogue.indicators[at + 1]?.code ?? null,
  };
}
