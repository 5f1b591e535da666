import { conflict } from '#kernel';

/** Where a problem of the board stands; names in `innovation.problemStates.<status>`. */
export const PROBLEM_STATUSES = ['open', 'chosen', 'solved', 'closed'] as const;
export type ProblemStatus = (typeof PROBLEM_STATUSES)[number];

/** `confirm`: the second of the two signatures; `reopen`: the chosen craftsmen did not get there. */
export const PROBLEM_ACTIONS = ['answer', 'choose', 'confirm', 'reopen', 'close', 'annul'] as const;
export type ProblemAction = (typeof PROBLEM_ACTIONS)[number];

type Table = Readonly<Record<ProblemStatus, Partial<Readonly<Record<ProblemAction, ProblemStatus>>>>>;

/** Every legal step. A confirmed slip is annulled by the secretariat only, with a reason; its fact goes too. */
const TRANSITIONS: Table = {
  open: { answer: 'open', choose: 'chosen', close: 'closed' },
  chosen: { confirm: 'solved', reopen: 'open', close: 'closed' },
  solved: { annul: 'closed' },
  closed: {},
};

/** @throws DomainError conflict `innovation.problem_state` when the step is not legal from here */
export function moveProblem(from: ProblemStatus, action: ProblemAction): ProblemStatus {
  const to = TRANSITIONS[from][action];
  if (!to) throw conflict('innovation.problem_state', { status: from, action });
  return to;
}

export function problemAllows(from: ProblemStatus, action: ProblemAction): boolean {
  return TRANSITIONS[from][action] !== undefined;
}
