import { conflict } from '#kernel';
import type { RegistrationAction, RegistrationStatus } from './registration-status.js';

type Table = Readonly<
  Record<RegistrationStatus, Partial<Readonly<Record<RegistrationAction, RegistrationStatus>>>>
>;

/**
 * Every legal step; what is not here is refused. Who registers for an activity with approval begins as
 * pending; the host's approval confirms where a seat is free and queues where none is.
 */
const TRANSITIONS: Table = {
  pending: { confirm: 'confirmed', queue: 'waiting', decline: 'declined', cancel: 'cancelled' },
  confirmed: { cancel: 'cancelled', substitute: 'confirmed' },
  waiting: { offer: 'offered', cancel: 'cancelled' },
  offered: { claim: 'confirmed', expire: 'expired', cancel: 'cancelled' },
  cancelled: {},
  declined: {},
  expired: {},
};

/** @throws DomainError conflict `registrations.wrong_state` when the step is not legal from here */
export function transition(from: RegistrationStatus, action: RegistrationAction): RegistrationStatus {
  const to = TRANSITIONS[from][action];
  if (!to) throw conflict('registrations.wrong_state', { status: from, action });
  return to;
}

export function allows(from: RegistrationStatus, action: RegistrationAction): boolean {
  return TRANSITIONS[from][action] !== undefined;
}

/** Whether it still counts: somebody means to come. */
export function isActive(status: RegistrationStatus): boolean {
  return allows(status, 'cancel');
}

export function holdsSeat(status: RegistrationStatus): boolean {
  return status === 'confirmed' || status === 'offered';
}
