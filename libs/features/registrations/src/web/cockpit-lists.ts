import type { RegistrationCounts } from '../queries/registration.queries.js';
import type { RegistrationStatus } from '../domain/registration-status.js';

/** The cockpit's lists and whom they hold, in the order in which a host wants them. */
export const COCKPIT_LISTS = {
  pending: ['pending'],
  guests: ['confirmed'],
  waiting: ['waiting', 'offered'],
  ended: ['cancelled', 'declined', 'expired'],
} as const satisfies Record<string, readonly RegistrationStatus[]>;

export type CockpitList = keyof typeof COCKPIT_LISTS;

/** The list asked for; without one, what waits for the host, else who comes. */
export function cockpitList(asked: unknown, counts: Pick<RegistrationCounts, 'pending'>): CockpitList {
  if (typeof asked === 'string' && Object.hasOwn(COCKPIT_LISTS, asked)) return asked as CockpitList;
  return counts.pending > 0 ? 'pending' : 'guests';
}

export function sizeOf(list: CockpitList, counts: RegistrationCounts): number {
  return COCKPIT_LISTS[list].reduce((sum, status) => sum + counts[status], 0);
}
