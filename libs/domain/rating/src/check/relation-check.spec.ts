import { perfectUnion, type Changes } from '../plan/testing/perfect-union.js';
import { rate } from '../score/rate.js';
import { catalogue, problemsOf, problemsWith, without } from './testing/problems-of.js';

describe('rule 1, what must hold between values', () => {
  describe('missing facts', () => {
    const named = [
      'union_established_months',
      'nursing_workers',
      'female_employees',
      'new_hires',
      'has_party_org',
    ];

    it.each(named)('%s is named by a condition or a prerequisite', (fact) => {
      expect(problemsWith({ profile: { [fact]: null } })).toEqual([`profile.${fact} missing_fact`]);
    });

    it('every one must be given, also where the others decide already', () => {
      expect(problemsWith({ profile: { covered_by_regional_contract: null } })).toEqual([
        'profile.covered_by_regional_contract missing_fact',
      ]);
    });

    it('others may be absent: their indicators are unanswered', () => {
      expect(problemsWith({ profile: { members_total: null, female_members: null } })).toEqual([]);
    });

    it('no profile at all names them all, once each', () => {
      const problems = without('profile');
      const missing = problems.filter((line) => line.endsWith('missing_fact'));
      expect(missing).toHaveLength(catalogue.requiredFacts.length);
      expect(problems.filter((line) => !line.endsWith('missing_fact'))).toEqual([
        'answers.D2.1.contract_expiry input_check',
      ]);
    });

    it('a fact of the wrong type is not reported as missing too', () => {
      expect(problemsWith({ profile: { has_party_org: 'yes' } })).toEqual([
        'profile.has_party_org wrong_type',
      ]);
    });
  });

  describe('numerators above denominators', () => {
    it.each([
      ['a ratio', { answers: { 'A2.1': { agreed_done: 11, agreed_due: 10 } } }, ['answers.A2.1.agreed_done']],
      [
        'a ratio over 0',
        { answers: { 'A2.1': { agreed_done: 1, agreed_due: 0 } } },
        ['answers.A2.1.agreed_done'],
      ],
      [
        'a ratio of money',
        { answers: { 'G1.3': { service_spend: 0.3, total_spend: 0.29 } } },
        ['answers.G1.3.service_spend'],
      ],
      [
        'a ratio to a fact',
        { answers: { 'B1.1': { educated_workers: 201 } } },
        ['answers.B1.1.educated_workers'],
      ],
      ['a ratio of system values', { system: { tasks_done: 11 } }, ['system.tasks_done']],
      ['a computed quotient', { system: { satisfied: 101 } }, ['system.satisfied']],
      ['the response to the survey', { system: { survey_valid: 201 } }, ['system.survey_valid']],
      [
        'a computed quotient of a derived value',
        { answers: { 'C2.3': { bodies_established: 5 } } },
        ['answers.C2.3.bodies_established'],
      ],
      [
        'the two sides of a ratio_of',
        {
          answers: {
            'D1.1': { last_workers_congress: '2026-06-30', delegates_attended: 51, delegates_total: 50 },
          },
        },
        ['answers.D1.1.delegates_attended'],
      ],
    ] as const)('%s', (_, changes, paths) => {
      expect(problemsWith(changes as Changes)).toEqual(paths.map((path) => `${path} numerator_exceeds`));
    });

    it('not where the ratio is capped, nor per hundred', () => {
      expect(problemsWith({ answers: { 'G1.1': { funds_paid: 60000, funds_due: 50000 } } })).toEqual([]);
      expect(problemsWith({ answers: { 'F1.2': { suggestions_implemented: 500 } } })).toEqual([]);
    });

    it('not where a side is not given', () => {
      expect(problemsWith({ answers: { 'A2.1': { agreed_done: 11 } } })).toEqual([]);
    });

    it('also of an indicator that does not apply', () => {
      const problems = problemsWith({
        profile: { vital_meetings_held: false },
        answers: { 'A2.2': { vital_meetings_attended: 2, vital_meetings_total: 1 } },
      });
      expect(problems).toEqual(['answers.A2.2.vital_meetings_attended numerator_exceeds']);
    });
  });

  describe('dates after the cut-off', () => {
    it.each([
      ['C3.1', { last_members_congress: '2027-01-01' }, 'last_members_congress'],
      ['D2.2', { last_wage_agreement: '2027-01-01' }, 'last_wage_agreement'],
      ['D1.1', { last_workers_congress: '2027-01-01' }, 'last_workers_congress'],
    ])('%s', (code, answer, key) => {
      expect(problemsWith({ answers: { [code]: answer } })).toEqual([`answers.${code}.${key} after_as_of`]);
    });

    it('a date_age on the cut-off itself and date_rules beyond it are sound', () => {
      expect(problemsWith({ answers: { 'C3.1': { last_members_congress: '2026-12-31' } } })).toEqual([]);
      expect(problemsWith({ answers: { 'C2.1': { term_end: '2030-01-01' } } })).toEqual([]);
    });
  });

  describe('relations', () => {
    it.each([
      [{ female_members: 201 }, 'female_members'],
      [{ female_employees: 201 }, 'female_employees'],
      [{ nursing_workers: 101 }, 'nursing_workers'],
      [{ frontline_workers: 201 }, 'frontline_workers'],
      [{ employees_eligible: 201 }, 'employees_eligible'],
      [{ new_hires: 201 }, 'new_hires'],
      [{ hazard_post_workers: 201 }, 'hazard_post_workers'],
    ])('%j', (profile, key) => {
      expect(problemsWith({ profile })).toEqual([`profile.${key} inconsistent`]);
    });

    it('members among the eligible exceed the eligible: the ratio and the relation both say so', () => {
      const profile = { members_total: 210, members_eligible: 201 };
      expect(problemsWith({ profile })).toEqual([
        'profile.members_eligible numerator_exceeds',
        'profile.members_eligible inconsistent',
      ]);
    });

    it('is checked where both sides are given', () => {
      expect(problemsWith({ profile: { members_total: null, female_members: 999 } })).toEqual([]);
    });

    it('the contract of D2.1 needs one of two facts, whatever its date', () => {
      const profile = { has_own_collective_contract: false };
      expect(problemsWith({ profile })).toEqual(['answers.D2.1.contract_expiry input_check']);
      expect(problemsWith({ profile: { ...profile, covered_by_regional_contract: true } })).toEqual([]);
      expect(problemsWith({ profile, answers: { 'D2.1': { contract_expiry: null } } })).toEqual([]);
    });

    it.each([
      ['E1.1', { contracts_signed: 179, employees_over_1m: 179 }, 'E1.1.employees_over_1m ge_diff'],
      ['E1.1', { contracts_signed: 201, employees_over_1m: 201 }, 'E1.1.contracts_signed le'],
      ['E1.2', { insured: 201, insurable: 201 }, 'E1.2.insurable le'],
      ['E1.2', { insured: 179, insurable: 179 }, 'E1.2.insurable ge_diff'],
      ['G1.1', { funds_paid: 0, funds_due: 0 }, 'G1.1.funds_due zero'],
      ['E2.3', { occ_checked: 0, occ_due: 0 }, 'E2.3.occ_due zero'],
    ])('warnings are findings, not problems: %s %j', (code, answer, expected) => {
      const input = perfectUnion({ answers: { [code]: answer } });
      expect(problemsOf(input)).toEqual([]);
      const findings = rate(catalogue, input).findings;
      expect(findings.map(({ path, code: kind }) => `${path} ${kind}`)).toEqual([`answers.${expected}`]);
      expect(findings[0]?.message).toMatch(/请核对|须/);
    });

    it('no findings at the edge: 200 employees, 20 new hires, 180 employed over a month', () => {
      const answers = { 'E1.1': { contracts_signed: 180, employees_over_1m: 180 } };
      expect(rate(catalogue, perfectUnion({ answers })).findings).toEqual([]);
    });
  });
});
