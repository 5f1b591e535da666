import { conflict } from '#kernel';

export const PROGRAMME_STATUSES = ['draft', 'open', 'closed'] as const;
export type ProgrammeStatus = (typeof PROGRAMME_STATUSES)[number];

export const PROGRAMME_ACTIONS = ['open', 'close'] as const;
export type ProgrammeAction = (typeof PROGRAMME_ACTIONS)[number];

/** Every legal step. Closing is for good: what was approved goes on, nothing more is decided. */
const TRANSITIONS: Readonly<
  Record<ProgrammeStatus, Partial<Readonly<Record<ProgrammeAction, ProgrammeStatus>>>>
> = {
  draft: { open: 'open' },
  open: { close: 'closed' },
  closed: {},
};

/** @throws DomainError conflict `grants.programme_state` */
export function moveProgramme(from: ProgrammeStatus, action: ProgrammeAction): ProgrammeStatus {
  const to = TRANSITIONS[from][action];
  if (!to) throw conflict('grants.programme_state', { status: from, action });
  return to;
}
