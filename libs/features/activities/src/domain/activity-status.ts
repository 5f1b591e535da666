import { conflict } from '#kernel';

export const ACTIVITY_STATUSES = ['draft', 'proposed', 'published', 'cancelled', 'finished'] as const;

export type ActivityStatus = (typeof ACTIVITY_STATUSES)[number];

/** What somebody does to an activity as a whole. */
export type ActivityMove = 'propose' | 'return' | 'publish' | 'cancel' | 'finish' | 'reopen';

const MOVES: Readonly<
  Record<ActivityMove, { readonly from: readonly ActivityStatus[]; readonly to: ActivityStatus }>
> = {
  propose: { from: ['draft'], to: 'proposed' },
  return: { from: ['proposed'], to: 'draft' },
  publish: { from: ['draft', 'proposed'], to: 'published' },
  cancel: { from: ['draft', 'proposed', 'published'], to: 'cancelled' },
  finish: { from: ['published'], to: 'finished' },
  reopen: { from: ['finished'], to: 'published' },
};

export function mayMove(status: ActivityStatus, move: ActivityMove): boolean {
  return MOVES[move].from.includes(status);
}

/** @throws DomainError `activities.wrong_status` when the activity is not where the move begins */
export function moved(status: ActivityStatus, move: ActivityMove): ActivityStatus {
  if (!mayMove(status, move)) throw conflict('activities.wrong_status', { status, move });
  return MOVES[move].to;
}

/** Whether people other than host and secretariat know of it. */
export function isOut(status: ActivityStatus): boolean {
  return status === 'published' || status === 'cancelled' || status === 'finished';
}
