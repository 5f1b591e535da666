import type { Changes } from '../plan/testing/perfect-union.js';
import { answered, indicator, indicatorIn, ratedAlone } from './testing/rated.js';

const score = (...given: Parameters<typeof answered>) => answered(...given).score;

describe('rule 3, values', () => {
  it('a ratio, a computed quotient, a count, ticks, an option, a date', () => {
    expect(answered('A2.1', { agreed_done: 7, agreed_due: 8 }).value).toBe(0.875);
    expect(answered('F1.2', { suggestions_implemented: 7 }).value).toBe(3.5);
    expect(answered('A1.1', { party_union_decisions: 5 }).value).toBe(5);
    expect(answered('A1.2', { facilities_ticked: ['office', 'board', 'office'] }).value).toBe(2);
    expect(indicator('C2.2').value).toBe('elected_published');
    expect(indicator('C3.1').value).toBe('2026-06-30');
    expect(indicator('C2.1').value).toBe('2027-05-01');
  });

  it('bodies required: two, one more with a woman, one more with 25 members', () => {
    const required = (female_members: number, members_total: number) => {
      const profile = { female_members, members_total, members_eligible: 20 };
      const rating = ratedAlone({ profile, answers: { 'C2.3': { bodies_established: 0 } } });
      return indicatorIn(rating, 'C2.3').trace.inputs.find(({ key }) => key === 'bodies_required')?.value;
    };
    expect([required(0, 24), required(1, 24), required(0, 25), required(1, 25)]).toEqual([2, 3, 3, 4]);
  });

  it('where there are no members, shares of them are not reported', () => {
    const profile = { members_total: 0, members_eligible: 0, female_members: 0 };
    const rating = ratedAlone({
      profile,
      system: { survey_valid: 0, satisfied: 0 },
      answers: { 'B2.2': { activity_participants: 0 } },
    });
    const statuses = ['B1.3', 'B2.2', 'C3.2'].map((code) => indicatorIn(rating, code).status);
    expect(statuses).toEqual(['not_reported', 'not_reported', 'not_reported']);
  });
});

describe('rule 4, unanswered', () => {
  it.each([
    ['A2.1', { agreed_done: 9 }, ['agreed_due']],
    ['A2.1', { agreed_done: null, agreed_due: null }, ['agreed_done', 'agreed_due']],
    ['E1.3', { disputes_resolved: 7, disputes_accepted: 10 }, ['mediation_body']],
    ['E4.1', { helped: 3, hardship_total: 3 }, ['hardship_screened']],
    ['D1.1', { last_workers_congress: '2026-06-30' }, ['delegates_attended', 'delegates_total']],
    ['C2.1', { extension_approved_until: '2027-01-01' }, ['term_end']],
    ['D2.1', { renewal_offer_date: '2026-12-01' }, ['contract_expiry']],
    ['C2.3', {}, ['bodies_established']],
  ])('%s with %j misses %j', (code, answers, missing) => {
    const { status, score: points, value, trace } = answered(code, answers);
    expect({ status, points, value, missing: trace.missing }).toEqual({
      status: 'missing',
      points: 0,
      value: null,
      missing,
    });
  });

  it('also a value that only a precondition reads: no members known, no response rate', () => {
    const { status, trace } = indicator('C3.2', { profile: { members_total: null } });
    expect([status, trace.missing]).toEqual(['missing', ['survey_response_rate']]);
  });

  it('of date rules only what the first reads: the rest is none', () => {
    expect(answered('C2.1', { term_end: '2026-12-31' })).toMatchObject({ status: 'scored', score: 2 });
    expect(answered('C2.1', { term_end: '2026-12-30' })).toMatchObject({ status: 'scored', score: 0 });
  });
});

describe('rule 4, denominator 0', () => {
  it.each([
    ['stated points', 'D3.1', { appeals_on_time: 0, appeals_total: 0 }, 'scored', 1],
    ['stated full points', 'G1.1', { funds_paid: 0, funds_due: 0 }, 'scored', 2],
    ['stated no points', 'B2.1', { commended_frontline: 0, commended_total: 0 }, 'scored', 0],
    ['no points stated', 'E1.1', { contracts_signed: 0, employees_over_1m: 0 }, 'not_reported', 0],
    ['no points stated and a precondition', 'A2.1', { agreed_done: 0, agreed_due: 0 }, 'not_reported', 0],
    [
      'a precondition met',
      'E1.3',
      { disputes_resolved: 0, disputes_accepted: 0, mediation_body: 'mediator' },
      'scored',
      2,
    ],
    [
      'a precondition not met',
      'E1.3',
      { disputes_resolved: 0, disputes_accepted: 0, mediation_body: 'none' },
      'scored',
      0,
    ],
  ])('%s: %s', (_, code, answers, status, points) => {
    const result = answered(code, answers);
    expect({ status: result.status, points: result.score, value: result.value }).toEqual({
      status,
      points,
      value: null,
    });
  });
});

describe('rules 5 to 7, points', () => {
  it('compares exact fractions: 2/3 of 99 and of 3, one below', () => {
    const attended = (delegates_attended: number, delegates_total: number) =>
      score('D1.1', { last_workers_congress: '2026-06-30', delegates_attended, delegates_total });
    expect([
      attended(66, 99),
      attended(2, 3),
      attended(65, 99),
      attended(666666666666666, 999999999999999),
    ]).toEqual([2.5, 2.5, 1.25, 2.5]);
    expect([attended(666666666666665, 999999999999999), attended(0, 0)]).toEqual([1.25, 1.25]);
  });

  it('reads decimals as written, also in sums of money', () => {
    const paid = (funds_paid: number, funds_due: number) => score('G1.1', { funds_paid, funds_due });
    expect([paid(0.9, 1), paid(0.27, 0.3), paid(899999999999.99, 1000000000000), paid(0.81, 0.9)]).toEqual([
      1.5, 1.5, 0.5, 1.5,
    ]);
    expect([paid(0.07, 0.1), paid(0.0699999999999, 0.1), paid(70.07, 100.1)]).toEqual([0.5, 0, 0.5]);
  });

  it('caps at one where the catalogue says so', () => {
    expect(answered('G1.1', { funds_paid: 12, funds_due: 10 })).toMatchObject({ value: 1, score: 2 });
    expect(answered('G1.1', { funds_paid: 12.5, funds_due: 10.25 })).toMatchObject({ value: 1, score: 2 });
  });

  it('per hundred, the value may exceed 100', () => {
    expect(answered('F1.2', { suggestions_implemented: 400 })).toMatchObject({ value: 200, score: 2 });
    expect(answered('F1.2', { suggestions_implemented: 1 })).toMatchObject({ value: 0.5, score: 0.5 });
    expect(answered('F1.2', { suggestions_implemented: 0 })).toMatchObject({ value: 0, score: 0 });
  });

  it('interpolates between the ends, rounds half up', () => {
    const satisfied = (good: number, answers: number) =>
      indicator('C3.2', {
        profile: { members_total: answers },
        system: { satisfied: good, survey_valid: answers, cc_satisfied: 0, home_users: 0 },
      }).score;
    expect([
      satisfied(695, 1000),
      satisfied(700, 1000),
      satisfied(825, 1000),
      satisfied(950, 1000),
      satisfied(951, 1000),
    ]).toEqual([0, 1, 2, 3, 3]);
    expect(indicator('C3.2').trace.band).toMatchObject({ segment: 'between', points: 3, exact: '3' });
    // 1121/1600 is 0.700625: exactly 1.005 points.
    expect([satisfied(1121, 1600), satisfied(11209, 16000)]).toEqual([1.01, 1]);
  });

  it('halves before it rounds', () => {
    const half = answered('D1.1', {
      last_workers_congress: '2025-12-30',
      delegates_attended: 1,
      delegates_total: 2,
    });
    expect(half).toMatchObject({ score: 1.25, trace: { band: { kind: 'age', ageDays: 366, points: 2.5 } } });
    expect(half.trace.preconditions).toEqual([
      { required: 'delegates_attended / delegates_total >= 2/3', met: false, effect: 'half_points' },
    ]);
  });

  it('a survey answered by too few gives nothing', () => {
    const few = { survey_valid: 59, satisfied: 59, cc_satisfied: 59, home_users: 59 };
    const enough = { survey_valid: 60, satisfied: 60, cc_satisfied: 60, home_users: 60 };
    const scores = (system: typeof few) =>
      ['C3.2', 'D2.4', 'G2.2'].map((code) => indicator(code, { system }).score);
    expect([scores(few), scores(enough)]).toEqual([
      [0, 0, 0],
      [3, 1.5, 2],
    ]);
  });

  it('counts days over a leap year: 2024-02-29 is 366 days before 2025-03-01', () => {
    const held = (asOf: string) =>
      indicator('C3.1', {
        asOf,
        answers: { 'C3.1': { last_members_congress: '2024-02-29' }, 'D1.1': null, 'D2.2': null },
      }).trace.band;
    expect(held('2025-03-01')).toEqual({ kind: 'age', index: 0, ageDays: 366, limit: 366, points: 1.5 });
    expect(held('2025-03-02')).toEqual({ kind: 'age', index: 1, ageDays: 367, limit: 550, points: 0.5 });
  });
});

describe('rule 2, applicability', () => {
  it('all and any of facts, with values and parameters', () => {
    const status = (code: string, profile: Changes['profile'] & object) =>
      indicator(code, { profile }).status;
    expect(status('A1.1', { has_party_org: false })).toBe('not_applicable');
    expect(status('E3.2', { female_employees: 99, nursing_workers: 5 })).toBe('scored');
    expect(status('E3.2', { female_employees: 99, nursing_workers: 4 })).toBe('not_applicable');
  });

  it('names the tests that failed', () => {
    const {
      score: points,
      value,
      trace,
    } = indicator('E3.2', { profile: { female_employees: 99, nursing_workers: 4 } });
    expect([points, value]).toEqual([null, null]);
    expect(trace.notApplicable).toEqual([
      { fact: 'female_employees', required: '>= 100', actual: 99 },
      { fact: 'nursing_workers', required: '>= 5', actual: 4 },
    ]);
  });
});
