import { takesPart, type MembershipState } from '#alliance-rules';
import type { CalendarDate } from '#kernel';

/** Whom a policy is for, and until when. */
export interface PolicyAudience {
  readonly minStar: number;
  readonly membersOnly: boolean;
  readonly validFrom: CalendarDate;
  readonly validUntil: CalendarDate | null;
}

/** `open`: may have it now; the others say why not. */
export type PolicyClaim = 'open' | 'not_yet' | 'over' | 'members_only' | 'star_missing';

/** Whether a union may have what a policy offers on a day. A star that rests opens nothing. */
export function claimTo(
  policy: PolicyAudience,
  union: { readonly star: number; readonly state: MembershipState | null },
  day: CalendarDate,
): PolicyClaim {
  if (policy.validFrom > day) return 'not_yet';
  if (policy.validUntil !== null && policy.validUntil < day) return 'over';
  if (policy.membersOnly && !takesPart(union.state)) return 'members_only';
  const star = union.state === 'suspended' ? 0 : union.star;
  return star < policy.minStar ? 'star_missing' : 'open';
}
