import { sampleCatalogue } from '../../testing/sample-catalogue.js';
import { carryAnswers, prefillProfile } from './prefill.js';

const catalogue = sampleCatalogue();
const at = '2026-11-20T02:00:00.000Z';

describe('facts from the profile', () => {
  const prefill = (values: Record<string, unknown>) =>
    prefillProfile(catalogue, { source: 'profile', date: '2026-11-18', values }, at);

  it('come unconfirmed, with source and date', () => {
    expect(prefill({ members_total: 118 })).toEqual({
      members_total: {
        values: { members_total: 118 },
        version: 1,
        state: 'unconfirmed',
        source: 'profile',
        sourceDate: '2026-11-18',
        at,
        by: null,
      },
    });
  });

  it('are confirmed where the register itself knows them', () => {
    expect(prefill({ union_established_months: 66 })['union_established_months']).toMatchObject({
      state: 'confirmed',
      source: 'platform',
    });
  });

  it('keep 0 and no, which are answers', () => {
    expect(Object.keys(prefill({ new_hires: 0, has_party_org: false }))).toEqual([
      'new_hires',
      'has_party_org',
    ]);
  });

  it('leave out what the catalogue does not ask for or cannot read', () => {
    expect(prefill({ turnover: 3, members_total: '118', has_party_org: 1, new_hires: null })).toEqual({});
  });
});

describe('answers of the last cycle', () => {
  const carry = (last: Parameters<typeof carryAnswers>[1]) => carryAnswers(catalogue, last, '2025-12-31', at);

  it('are carried, unconfirmed, dated with that cycle', () => {
    expect(carry({ 'A1.1': { party_union_decisions: 2 } })['A1.1']).toMatchObject({
      values: { party_union_decisions: 2 },
      state: 'unconfirmed',
      source: 'last_cycle',
      sourceDate: '2025-12-31',
    });
  });

  it('leave behind what this version no longer asks for', () => {
    expect(
      carry({
        'Z9.9': { gone: 1 },
        'A1.1': { gone: 1 },
        'C2.2': { chair_status: 'an_option_of_old' },
        'A1.2': { facilities_ticked: ['office', 'swimming_pool'] },
        'A2.3': null,
      }),
    ).toEqual({});
  });

  it('never carry facts or the platform’s figures: those are read afresh', () => {
    expect(carry({ 'C1.1': { members_eligible: 3 }, 'B1.3': { survey_valid: 9 } })).toEqual({});
  });
});
