import { benefitsOf, carriesListingMark, type BenefitRule } from './benefits.js';
import { MEMBERSHIP_STATES, type MembershipState } from './membership-state.js';

const RULES: readonly BenefitRule[] = [
  { code: 'training', minStar: 1, keptInGrace: true },
  { code: 'visits', minStar: 2, keptInGrace: false },
  { code: 'studio', minStar: 3, keptInGrace: true },
];

describe('the benefits of a member', () => {
  it.each<[MembershipState | null, number, string[]]>([
    ['active', 1, ['training']],
    ['active', 2, ['training', 'visits']],
    ['active', 3, ['training', 'visits', 'studio']],
    ['grace', 3, ['training', 'studio']],
    ['grace', 1, ['training']],
    ['suspended', 3, []],
    ['candidate', 3, []],
    ['left', 3, []],
    [null, 0, []],
  ])('%s with %i stars', (state, star, codes) => {
    expect(benefitsOf(state, star, RULES)).toEqual(codes);
  });

  it('the listing mark shows only a star in force', () => {
    expect(MEMBERSHIP_STATES.filter(carriesListingMark)).toEqual(['active']);
    expect(carriesListingMark(null)).toBe(false);
  });
});
