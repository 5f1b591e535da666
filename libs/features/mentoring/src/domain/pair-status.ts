import { conflict } from '#kernel';

/** Where a mentoring stands; names in `mentoring.states.<status>`. */
export const PAIR_STATUSES = ['asked', 'active', 'declined', 'ended'] as const;
export type PairStatus = (typeof PAIR_STATUSES)[number];

export const PAIR_ACTIONS = ['agree', 'decline', 'end'] as const;
export type PairAction = (typeof PAIR_ACTIONS)[number];

/** How a mentoring came to its end; names in `mentoring.ends.<end>`. */
export type PairEnd = 'first_star' | 'mentor' | 'mentee' | 'mentor_star_gone';

type Table = Readonly<Record<PairStatus, Partial<Readonly<Record<PairAction, PairStatus>>>>>;

/** Every legal step. Whoever asked takes the request back by ending it. */
const TRANSITIONS: Table = {
  asked: { agree: 'active', decline: 'declined', end: 'ended' },
  active: { end: 'ended' },
  declined: {},
  ended: {},
};

/** @throws DomainError conflict `mentoring.pair_state` when the step is not legal from here */
export function movePair(from: PairStatus, action: PairAction): PairStatus {
  const to = TRANSITIONS[from][action];
  if (!to) throw conflict('mentoring.pair_state', { status: from, action });
  return to;
}

export function pairAllows(from: PairStatus, action: PairAction): boolean {
  return TRANSITIONS[from][action] !== undefined;
}
