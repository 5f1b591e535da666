import { profileOf, ProfileForm } from './profile.form.js';

const form = (fields: Record<string, string>) =>
  Object.assign(new ProfileForm(), { version: '1', address: '' }, fields);

describe('the profile as typed', () => {
  it('reads numbers as people type them', () => {
    expect(profileOf(form({ employees_total: ' 1,260 ', members_total: '１１７', new_hires: '' }))).toEqual({
      employees_total: 1260,
      members_total: 117,
    });
  });

  it('keeps what is no number, so that it is refused at its field', () => {
    expect(
      profileOf(form({ employees_total: '约120', members_total: '12.5', female_members: '-3' })),
    ).toEqual({
      employees_total: '约120',
      members_total: '12.5',
      female_members: -3,
    });
  });

  it('tells no from not answered', () => {
    expect(
      profileOf(form({ has_party_org: 'no', chair_is_part_time: 'yes', vital_meetings_held: '' })),
    ).toEqual({
      has_party_org: false,
      chair_is_part_time: true,
    });
  });
});
