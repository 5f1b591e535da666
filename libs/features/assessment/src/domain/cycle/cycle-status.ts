import { conflict } from '#kernel';

/** `planned` is seen by the district only; `closed` takes no new submission. */
export type CycleStatus = 'planned' | 'open' | 'closed';
export type CycleAction = 'open' | 'close';

const TRANSITIONS: Readonly<Record<CycleStatus, Partial<Readonly<Record<CycleAction, CycleStatus>>>>> = {
  planned: { open: 'open' },
  open: { close: 'closed' },
  closed: {},
};

/** @throws DomainError conflict `cycle.wrong_state` */
export function moveCycle(from: CycleStatus, action: CycleAction): CycleStatus {
  const to = TRANSITIONS[from][action];
  if (!to) throw conflict('cycle.wrong_state', { status: from, action });
  return to;
}
