import type { MembershipState } from '#alliance-rules';
import { claimTo, type PolicyAudience, type PolicyClaim } from './policy-claim.js';

const DAY = '2026-11-20';
const forAll: PolicyAudience = { minStar: 0, membersOnly: false, validFrom: '2026-01-01', validUntil: null };

describe('what a union may have of a policy', () => {
  it.each<[string, Partial<PolicyAudience>, number, MembershipState | null, PolicyClaim]>([
    ['for every union', {}, 0, null, 'open'],
    ['begins tomorrow', { validFrom: '2026-11-21' }, 3, 'active', 'not_yet'],
    ['begins today', { validFrom: DAY }, 0, null, 'open'],
    ['ends today', { validUntil: DAY }, 0, null, 'open'],
    ['ended yesterday', { validUntil: '2026-11-19' }, 3, 'active', 'over'],
    ['members only, invited', { membersOnly: true }, 2, 'candidate', 'members_only'],
    ['members only, a member', { membersOnly: true }, 2, 'active', 'open'],
    ['members only, in the time of grace', { membersOnly: true }, 0, 'grace', 'open'],
    ['members only, suspended', { membersOnly: true }, 2, 'suspended', 'members_only'],
    ['two stars, has one', { minStar: 2 }, 1, 'active', 'star_missing'],
    ['two stars, has two and is no member', { minStar: 2 }, 2, 'candidate', 'open'],
    ['one star, it rests', { minStar: 1 }, 3, 'suspended', 'star_missing'],
    ['one star, in the time of grace', { minStar: 1 }, 0, 'grace', 'star_missing'],
  ])('%s', (_, part, star, state, claim) => {
    expect(claimTo({ ...forAll, ...part }, { star, state }, DAY)).toBe(claim);
  });
});
