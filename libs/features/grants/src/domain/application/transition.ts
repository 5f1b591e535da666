import { conflict } from '#kernel';
import type { ApplicationAction, ApplicationStatus } from './application-status.js';

type Table = Readonly<
  Record<ApplicationStatus, Partial<Readonly<Record<ApplicationAction, ApplicationStatus>>>>
>;

/**
 * Every legal step; what is not here is refused. Before the approval the union may withdraw, and closing the
 * programme lets everything undecided lapse; after it the money is accounted for, whatever else happens.
 */
const TRANSITIONS: Table = {
  draft: { submit: 'submitted', withdraw: 'withdrawn', lapse: 'lapsed' },
  submitted: {
    return: 'returned',
    check: 'checked',
    decline: 'declined',
    withdraw: 'withdrawn',
    lapse: 'lapsed',
  },
  returned: { submit: 'submitted', withdraw: 'withdrawn', lapse: 'lapsed' },
  checked: {
    approve: 'approved',
    send_back: 'submitted',
    decline: 'declined',
    withdraw: 'withdrawn',
    lapse: 'lapsed',
  },
  approved: { report: 'reported', stop: 'reclaiming', stop_unpaid: 'closed', renounce: 'closed' },
  reported: {
    return_report: 'approved',
    accept: 'closed',
    accept_with_rest: 'returning',
    stop: 'reclaiming',
  },
  returning: { settle: 'closed', stop: 'reclaiming' },
  reclaiming: { settle: 'closed' },
  closed: {},
  declined: {},
  withdrawn: {},
  lapsed: {},
};

/** @throws DomainError conflict `grants.wrong_state` when the step is not legal from here */
export function transition(from: ApplicationStatus, action: ApplicationAction): ApplicationStatus {
  const to = TRANSITIONS[from][action];
  if (!to) throw conflict('grants.wrong_state', { status: from, action });
  return to;
}

export function allows(from: ApplicationStatus, action: ApplicationAction): boolean {
  return TRANSITIONS[from][action] !== undefined;
}

/** Whether the union may still write the application itself. */
export function isEditable(status: ApplicationStatus): boolean {
  return allows(status, 'submit');
}

/** Whether receipts may be added: while the money is being spent, and to prove what was spent before a stop. */
export function takesReceipts(status: ApplicationStatus): boolean {
  return status === 'approved' || status === 'reclaiming';
}
