import type { ApplicationStatus } from '../../domain/application/application-status.js';

/** Colour of a status; the words say the rest. */
export const STATUS_TONES: Readonly<
  Record<ApplicationStatus, 'neutral' | 'info' | 'success' | 'warning' | 'danger'>
> = {
  draft: 'neutral',
  submitted: 'info',
  returned: 'warning',
  checked: 'info',
  approved: 'success',
  reported: 'info',
  returning: 'warning',
  reclaiming: 'danger',
  closed: 'success',
  declined: 'danger',
  withdrawn: 'neutral',
  lapsed: 'neutral',
};
