import type { AwardState } from '#assessment';

/** The colour beside the words for what became of an award. */
export const AWARD_TONES: Readonly<Record<AwardState, string>> = {
  valid: 'success',
  suspended: 'warning',
  expired: 'warning',
  replaced: 'warning',
  lapsed: 'warning',
  revoked: 'danger',
};
