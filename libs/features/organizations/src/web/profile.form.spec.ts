import { profileOf, ProfileForm } from './profile.form.js';

const read = (profile: Record<string, unknown>) =>
  profileOf(Object.assign(new ProfileForm(), { version: '1', profile }));

describe('the profile as typed', () => {
  it('reads numbers as people type them', () => {
    expect(read({ employees_total: ' 1,260 ', members_total: '１１７' })).toEqual({
      employees_total: 1260,
      members_total: 117,
    });
  });

  it('keeps what is no number, so that it is refused at its field', () => {
    const typed = { employees_total: '约120', members_total: '12.5', new_hires: ['1', '2'] };
    expect(read(typed)).toEqual(typed);
    expect(read({ female_members: '-3' })).toEqual({ female_members: -3 });
  });

  it('tells no from not answered', () => {
    expect(read({ has_party_org: 'no', chair_is_part_time: 'yes' })).toEqual({
      has_party_org: false,
      chair_is_part_time: true,
    });
    expect(read({})).toEqual({});
  });
});
