/**
 * What a host should look at. `double`: two devices admitted the same ticket. `cancelled`: admitted, and
 * found to be cancelled. `not_confirmed`: admitted by the host without a confirmed seat. `clock`: the
 * device's clock was wrong. `unknown`: the ticket belongs to no registration.
 */
export const CONFLICT_KINDS = ['double', 'cancelled', 'not_confirmed', 'clock', 'unknown'] as const;

export type ConflictKind = (typeof CONFLICT_KINDS)[number];

export interface Conflict {
  readonly kind: ConflictKind;
  /** null for `unknown` */
  readonly registrationId: string | null;
  /** in their order of time */
  readonly scanIds: readonly string[];
}
