import type { TrancheView } from '../programme/tranche-plan.js';
import type { ApplicationStatus } from './application-status.js';

/** Whose turn it is. */
export type NextActor = 'union' | 'admin' | 'leader' | 'nobody';

export interface NextStep {
  readonly actor: NextActor;
  /** what they do next; texts at `grants.next` */
  readonly code: string;
}

const BY_STATUS: Readonly<Record<Exclude<ApplicationStatus, 'approved'>, NextStep>> = {
  draft: { actor: 'union', code: 'finish' },
  submitted: { actor: 'admin', code: 'check' },
  returned: { actor: 'union', code: 'correct' },
  checked: { actor: 'leader', code: 'decide' },
  reported: { actor: 'admin', code: 'accept' },
  returning: { actor: 'union', code: 'give_back' },
  reclaiming: { actor: 'union', code: 'reclaimed' },
  closed: { actor: 'nobody', code: 'closed' },
  declined: { actor: 'nobody', code: 'declined' },
  withdrawn: { actor: 'nobody', code: 'withdrawn' },
  lapsed: { actor: 'nobody', code: 'lapsed' },
};

/** Who does what next; while the money is being spent this depends on the tranches. */
export function nextStep(status: ApplicationStatus, tranches: readonly TrancheView[]): NextStep {
  if (status !== 'approved') return BY_STATUS[status];
  if (tranches.some(({ state }) => state === 'due')) return { actor: 'admin', code: 'pay' };
  if (tranches.some(({ state }) => state === 'held')) return { actor: 'nobody', code: 'held' };
  const waiting = tranches.some(({ state }) => state === 'waiting');
  return { actor: 'union', code: waiting ? 'prove' : 'report' };
}
