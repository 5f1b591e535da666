/**
 * `candidate`: has a star, is invited; `active`: has a star and has consented; `grace`: the star ran out
 * lately; `suspended`: the star rests; `left`: was a member and is none any more.
 */
export const MEMBERSHIP_STATES = ['candidate', 'active', 'grace', 'suspended', 'left'] as const;

export type MembershipState = (typeof MEMBERSHIP_STATES)[number];

/** Who takes part in the alliance's life. */
export function takesPart(state: MembershipState | null): boolean {
  return state === 'active' || state === 'grace';
}
