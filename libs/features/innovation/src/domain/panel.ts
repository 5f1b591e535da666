/** How a member of the panel decided; `recused`: is connected after all and counts no more. */
export const VOTES = ['accept', 'return', 'recused'] as const;
export type Vote = (typeof VOTES)[number];

/** Fewest members that judge; recused ones do not count. */
export const LEAST_PANEL = 3;

export type PanelOutcome = 'open' | 'accepted' | 'returned' | 'too_small';

/**
 * The majority rule. A project is accepted as soon as more than half of those who judge have accepted it,
 * and returned as soon as that can no longer happen; so a tie returns it. With fewer than three left to
 * judge nothing is decided until the secretariat has named others.
 *
 * @param votes one for each member named; null: has not voted
 */
export function panelOutcome(votes: readonly (Vote | null)[]): PanelOutcome {
  const judging = votes.filter((vote) => vote !== 'recused');
  if (judging.length < LEAST_PANEL) return 'too_small';
  const accepting = judging.filter((vote) => vote === 'accept').length;
  const returning = judging.filter((vote) => vote === 'return').length;
  if (accepting * 2 > judging.length) return 'accepted';
  return (judging.length - returning) * 2 > judging.length ? 'open' : 'returned';
}
