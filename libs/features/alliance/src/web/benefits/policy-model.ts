import type { CalendarDate } from '#kernel';
import { claimTo, type PolicyClaim } from '../../domain/policy-claim.js';
import type { MembershipView } from '../../queries/membership.queries.js';
import type { PolicyView } from '../../queries/policy.queries.js';

type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string;

const TONES: Readonly<Record<PolicyClaim, string>> = {
  open: 'success',
  not_yet: 'info',
  over: 'neutral',
  members_only: 'neutral',
  star_missing: 'neutral',
};

/** A policy as pages show it. @param union null: nobody asks for a union of their own */
export function policyModel(
  policy: PolicyView,
  union: Pick<MembershipView, 'state' | 'star'> | { readonly state: null; readonly star: number } | null,
  day: CalendarDate,
  say: Say,
) {
  const claim = union ? claimTo(policy, union, day) : null;
  const { id, title, issuer, reference, summary, howToApply, validFrom, validUntil, link } = policy;
  return {
    ...{ id, title, issuer, reference, summary, howToApply, validFrom, validUntil, link },
    href: `/alliance/policies/${id}`,
    audience: audienceOf(policy, say),
    fileName: policy.fileName,
    documentHref: policy.fileSha256 ? `/alliance/policies/${id}/document` : null,
    claim: claim && {
      text: say(`alliance.claim.${claim}`, { star: policy.minStar }),
      tone: TONES[claim],
      open: claim === 'open',
    },
    status: policy.status,
    statusText: say(`alliance.policyStatus.${policy.status}`),
  };
}

/** For whom it is, in words. */
function audienceOf({ membersOnly, minStar }: PolicyView, say: Say): string {
  const who = say(membersOnly ? 'alliance.audience.members' : 'alliance.audience.unions');
  return minStar === 0
    ? who
    : say('alliance.audience.withStar', { who, star: say(`common.stars.${minStar}`) });
}
