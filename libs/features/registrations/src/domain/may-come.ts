/** Whom an activity is for, as its host said. */
export interface Audience {
  readonly who: 'members' | 'invited' | 'public';
  readonly minStar: number;
  readonly invited: readonly string[];
}

/** The union somebody registers for. */
export interface Guest {
  readonly unionId: string;
  /** member of the alliance: active or in grace */
  readonly isMember: boolean;
  /** 0: none in force */
  readonly star: number;
}

/** Why somebody may not come; the words are `registrations.refused.<reason>`. */
export type Refusal = 'members_only' | 'star_too_low' | 'not_invited' | 'log_in';

/**
 * Whether they may come, and if not, why. An invitation counts more than membership, and the least star binds
 * members and the invited; what is public is for everybody.
 *
 * @param guest null: a stranger without an account
 */
export function refusalOf(audience: Audience, guest: Guest | null): Refusal | null {
  if (audience.who === 'public') return null;
  if (guest === null) return 'log_in';
  if (audience.who === 'invited' && !audience.invited.includes(guest.unionId)) return 'not_invited';
  if (audience.who === 'members' && !guest.isMember) return 'members_only';
  return guest.star < audience.minStar ? 'star_too_low' : null;
}
