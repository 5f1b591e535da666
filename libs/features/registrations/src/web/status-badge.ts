import type { RegistrationStatus } from '../domain/registration-status.js';

/** For partials/badge. */
export interface StatusBadge {
  /** locale key */
  readonly key: string;
  readonly tone: 'neutral' | 'info' | 'success' | 'warning' | 'danger';
}

const TONES: Readonly<Record<RegistrationStatus, StatusBadge['tone']>> = {
  pending: 'info',
  confirmed: 'success',
  waiting: 'neutral',
  offered: 'warning',
  cancelled: 'neutral',
  declined: 'danger',
  expired: 'neutral',
};

export function statusBadge(status: RegistrationStatus): StatusBadge {
  return { key: `registrations.statuses.${status}`, tone: TONES[status] };
}
