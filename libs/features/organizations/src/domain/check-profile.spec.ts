import fc from 'fast-check';
import { checkProfile, profileProgress } from './check-profile.js';
import { COUNT_FACTS, ORDERED_FACTS } from './profile-facts.js';

const codes = (profile: Record<string, unknown>) => checkProfile(profile).map((one) => one.code);

describe('the profile of an enterprise', () => {
  it('may be filled in step by step', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ employees_total: 120, has_party_org: false })).toEqual([]);
    expect(profileProgress({ employees_total: 0, has_party_org: false })).toEqual({ known: 2, of: 17 });
  });

  it('says more female members than members at the field of the female members', () => {
    expect(checkProfile({ female_members: 41, members_total: 40 })).toEqual([
      { pointer: '/profile/female_members', code: 'organizations.female_members_over_members_total' },
    ]);
    expect(codes({ female_members: 40, members_total: 40 })).toEqual([]);
  });

  it.each([
    [{ employees_total: 1.5 }, 'organizations.fact_not_whole_number'],
    [{ employees_total: '12' }, 'organizations.fact_not_whole_number'],
    [{ employees_total: Number.NaN }, 'organizations.fact_not_whole_number'],
    [{ employees_total: -1 }, 'organizations.fact_negative'],
    [{ employees_total: 1_000_001 }, 'organizations.fact_too_large'],
    [{ has_party_org: 'yes' }, 'organizations.fact_not_yes_or_no'],
    [{ turnover: 3 }, 'organizations.unknown_fact'],
    [{ union_established_months: 3 }, 'organizations.unknown_fact'],
  ])('refuses %j', (profile, code) => {
    expect(codes(profile)).toEqual([code]);
  });

  it('names exactly the relations that are broken', () => {
    const counts = fc.record(Object.fromEntries(COUNT_FACTS.map((fact) => [fact, fc.nat({ max: 20 })])));
    fc.assert(
      fc.property(counts, (profile) => {
        const broken = ORDERED_FACTS.filter(([a, b]) => (profile[a] ?? 0) > (profile[b] ?? 0));
        expect(codes(profile)).toEqual(broken.map(([a, b]) => `organizations.${a}_over_${b}`));
      }),
    );
  });
});
