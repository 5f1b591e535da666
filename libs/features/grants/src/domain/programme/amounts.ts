export type Star = 0 | 1 | 2 | 3;

/** How much one application is worth: by the union's star, or the same for everybody. */
export type Amounts =
  | { readonly per: 'star'; readonly fen: { readonly 1: number; readonly 2: number; readonly 3: number } }
  | { readonly per: 'application'; readonly fen: number };

/** In fen; 0 for a union without a star. */
export function amountFor(amounts: Amounts, star: Star): number {
  if (star === 0) return 0;
  return amounts.per === 'star' ? amounts.fen[star] : amounts.fen;
}

/** For a catalogue without `rewards_default`. */
const NOTHING = { 1: 0, 2: 0, 3: 0 } as const;

/**
 * The catalogue's `rewards_default` (yuan per star): placeholders from a published practice elsewhere, to
 * begin with and never to pay by.
 */
export function placeholderAmounts(rewards: Readonly<Record<string, unknown>> | undefined): Amounts {
  const perStar = rewards?.['per_star'];
  if (typeof perStar !== 'object' || perStar === null) return { per: 'star', fen: NOTHING };
  const fen = (star: '1' | '2' | '3'): number => {
    const yuan: unknown = (perStar as Readonly<Record<string, unknown>>)[star];
    return typeof yuan === 'number' && Number.isSafeInteger(yuan) && yuan >= 0 ? yuan * 100 : 0;
  };
  return { per: 'star', fen: { 1: fen('1'), 2: fen('2'), 3: fen('3') } };
}
