import type { MembershipState } from '#alliance-rules';

/** The colour beside the words for a membership. */
export const MEMBERSHIP_TONES: Readonly<Record<MembershipState, string>> = {
  candidate: 'info',
  active: 'success',
  grace: 'warning',
  suspended: 'warning',
  left: 'neutral',
};
