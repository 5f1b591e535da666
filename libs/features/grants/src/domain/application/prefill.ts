import type { CalendarDate } from '#kernel';
import { sumFen } from '../money/fen.js';
import type { ApplicationText } from './application-text.js';
import type { Category } from '../programme/programme-terms.js';

export interface KnownFacts {
  readonly unionName: string;
  /** the amount the union would get today; 0: none */
  readonly amountFen: number;
  readonly categories: readonly Category[];
  readonly spendUntil: CalendarDate;
  /** the union's latest application, with the names of its categories */
  readonly previous: (ApplicationText & { readonly categories: readonly Category[] }) | null;
}

/** An application as far as the portal can write it: whoever applied before types the purpose and no more. */
export function prefill(known: KnownFacts): ApplicationText {
  const { previous } = known;
  return {
    purpose: '',
    finishBy: known.spendUntil,
    budget: scaledBudget(known),
    payee: previous?.payee ?? { name: known.unionName, bank: '', account: '' },
  };
}

/**
 * The earlier budget in the proportions it had, over the categories that exist under the same names, summing to
 * the new amount exactly: what rounding leaves goes to the largest. Nothing in common: nothing is guessed.
 */
function scaledBudget({ amountFen, categories, previous }: KnownFacts): Readonly<Record<string, number>> {
  const shares = categories.flatMap(({ code, name }) => {
    const before = previous?.categories.find((one) => one.name === name);
    const fen = before ? (previous?.budget[before.code] ?? 0) : 0;
    return fen > 0 ? [{ code, fen }] : [];
  });
  const total = sumFen(shares.map(({ fen }) => fen));
  if (total === 0 || amountFen === 0) return {};
  const scaled = shares.map(({ code, fen }) => ({
    code,
    fen: Number((BigInt(amountFen) * BigInt(fen)) / BigInt(total)),
  }));
  const rest = amountFen - sumFen(scaled.map(({ fen }) => fen));
  const largest = scaled.reduce((most, one) => (one.fen > most.fen ? one : most));
  return Object.fromEntries(
    scaled.map(({ code, fen }) => [code, fen + (code === largest.code ? rest : 0)] as const),
  );
}
