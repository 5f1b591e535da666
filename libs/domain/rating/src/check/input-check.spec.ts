import { perfectUnion, type Changes } from '../plan/testing/perfect-union.js';
import { rate } from '../score/rate.js';
import { RatingInputError } from '../score/rating-input-error.js';
import { catalogue, problemsOf, problemsWith, without, withTop } from './testing/problems-of.js';

describe('rule 1, the input check', () => {
  it('has nothing to say about a sound file', () => {
    expect(problemsOf(perfectUnion())).toEqual([]);
  });

  it('rates nothing where there is a problem, and names every one', () => {
    const broken = perfectUnion({ vetoes: ['V99'], answers: { 'A1.1': { party_union_decisions: -1 } } });
    expect(() => rate(catalogue, broken)).toThrow(RatingInputError);
    expect(problemsOf(broken)).toEqual([
      'vetoes.0 unknown_veto',
      'answers.A1.1.party_union_decisions negative',
    ]);
  });

  describe('unknown codes', () => {
    it.each([
      ['an indicator', { answers: { 'Z9.9': { x: 1 } } }, 'answers.Z9.9 unknown_indicator'],
      ['an indicator left null', { answers: { 'Z9.9': null } }, 'answers.Z9.9 unknown_indicator'],
      [
        'an indicator named like a method',
        { answers: { constructor: { x: 1 } } },
        'answers.constructor unknown_indicator',
      ],
      ['an input', { answers: { 'A1.1': { decisions: 1 } } }, 'answers.A1.1.decisions unknown_input'],
      [
        'an input of another indicator',
        { answers: { 'A1.1': { good_deeds_done: 1 } } },
        'answers.A1.1.good_deeds_done unknown_input',
      ],
      [
        'an input left null',
        { answers: { 'A1.1': { decisions: null } } },
        'answers.A1.1.decisions unknown_input',
      ],
      ['a profile fact', { profile: { robots: 3 } }, 'profile.robots unknown_profile'],
      ['a system value', { system: { likes: 3 } }, 'system.likes unknown_system'],
      ['a fact under system', { system: { members_total: 3 } }, 'system.members_total unknown_system'],
      ['a veto', { vetoes: ['V1', 'V10'] }, 'vetoes.1 unknown_veto'],
    ] as const)('%s', (_, changes, expected) => {
      expect(problemsWith(changes as Changes)).toEqual([expected]);
    });

    it.each([
      ['at the top', { answer: {} }, 'answer unknown_key'],
      ['in held', { held: { star: 1, since: '2025-01-01', until: '2026-01-01' } }, 'held.until unknown_key'],
      ['in enterprise', { enterprise: { name: '演示', phone: '1' } }, 'enterprise.phone unknown_key'],
    ])('a key %s', (_, changes, expected) => {
      expect(withTop(changes)).toEqual([expected]);
    });
  });

  describe('the head of the file', () => {
    it('belongs to this catalogue', () => {
      expect(withTop({ catalogue: 'another' })).toEqual(['catalogue other_catalogue']);
      expect(withTop({ catalogue: 7 })).toEqual(['catalogue wrong_type']);
    });

    it('requires catalogue and asOf', () => {
      expect(without('catalogue')).toEqual(['catalogue required']);
      expect(without('asOf')).toEqual(['asOf required']);
    });

    it('takes firstRound, held, vetoes, enterprise as absent, held also as null', () => {
      for (const key of ['firstRound', 'vetoes', 'enterprise']) expect(without(key)).toEqual([]);
      expect(withTop({ held: null })).toEqual([]);
      expect(without('firstRound').length + withTop({ vetoes: [] }).length).toBe(0);
    });

    it.each([
      [{ asOf: '2026-02-30' }, 'asOf wrong_type'],
      [{ asOf: '2026-2-03' }, 'asOf wrong_type'],
      [{ asOf: 20261231 }, 'asOf wrong_type'],
      [{ firstRound: 'yes' }, 'firstRound wrong_type'],
      [{ firstRound: null }, 'firstRound wrong_type'],
      [{ vetoes: null }, 'vetoes wrong_type'],
      [{ vetoes: 'V8' }, 'vetoes wrong_type'],
      [{ vetoes: [8] }, 'vetoes.0 wrong_type'],
      [{ held: 2 }, 'held wrong_type'],
      [{ held: { star: '2', since: '2025-01-01' } }, 'held.star wrong_type'],
      [{ held: { star: 4, since: '2025-01-01' } }, 'held.star not_an_option'],
      [{ held: { star: 0, since: '2025-01-01' } }, 'held.star not_an_option'],
      [{ held: { since: '2025-01-01' } }, 'held.star required'],
      [{ held: { star: 2 } }, 'held.since required'],
      [{ held: { star: 2, since: '2027-01-01' } }, 'held.since after_as_of'],
      [{ enterprise: 'x' }, 'enterprise wrong_type'],
      [{ enterprise: { name: 5 } }, 'enterprise.name wrong_type'],
      [{ answers: [] }, 'answers wrong_type'],
      [{ system: 5 }, 'system wrong_type'],
    ])('%j', (changes, expected) => {
      expect(withTop(changes)).toEqual([expected]);
    });

    it('allows a star held since the cut-off itself', () => {
      expect(withTop({ held: { star: 2, since: '2026-12-31' } })).toEqual([]);
    });
  });

  describe('values of the wrong type or outside their options', () => {
    it.each([
      ['text for a count', 'A1.1', { party_union_decisions: '2' }, 'party_union_decisions wrong_type'],
      [
        'a fraction for a whole number',
        'A1.1',
        { party_union_decisions: 1.5 },
        'party_union_decisions wrong_type',
      ],
      ['true for a count', 'A1.1', { party_union_decisions: true }, 'party_union_decisions wrong_type'],
      ['infinity', 'A1.3', { paid_days_per_month: Infinity }, 'paid_days_per_month wrong_type'],
      ['no number', 'A1.3', { paid_days_per_month: NaN }, 'paid_days_per_month wrong_type'],
      ['a negative count', 'A1.1', { party_union_decisions: -1 }, 'party_union_decisions negative'],
      ['a negative number', 'A1.3', { paid_days_per_month: -0.5 }, 'paid_days_per_month negative'],
      ['16 digits', 'A1.3', { paid_days_per_month: 0.1 + 0.2 }, 'paid_days_per_month too_many_digits'],
      ['one option as text', 'A1.2', { facilities_ticked: 'office' }, 'facilities_ticked wrong_type'],
      [
        'an unknown option',
        'A1.2',
        { facilities_ticked: ['office', 'pool'] },
        'facilities_ticked not_an_option',
      ],
      [
        'a number among the options',
        'A1.2',
        { facilities_ticked: ['office', 1] },
        'facilities_ticked wrong_type',
      ],
      ['an unknown choice', 'C2.2', { chair_status: 'lottery' }, 'chair_status not_an_option'],
      ['a list for a choice', 'C2.2', { chair_status: ['noncompliant'] }, 'chair_status wrong_type'],
      ['a day that does not exist', 'C2.1', { term_end: '2026-02-29' }, 'term_end wrong_type'],
      ['a moment for a day', 'C2.1', { term_end: '2026-02-28T00:00:00' }, 'term_end wrong_type'],
      ['empty text for a day', 'C2.1', { term_end: '' }, 'term_end wrong_type'],
      ['text for yes or no', 'E4.1', { hardship_screened: 'true' }, 'hardship_screened wrong_type'],
      ['text for money', 'G1.1', { funds_paid: '5', funds_due: 5 }, 'funds_paid wrong_type'],
    ])('%s', (_, code, answer, expected) => {
      expect(problemsOf({ ...perfectUnion(), answers: { [code]: answer } })).toEqual([
        `answers.${code}.${expected}`,
      ]);
    });

    it('an indicator that is not a mapping', () => {
      expect(problemsOf({ ...perfectUnion(), answers: { 'A1.1': 2 } })).toEqual(['answers.A1.1 wrong_type']);
    });

    it('facts and system values', () => {
      expect(problemsWith({ profile: { has_party_org: 1 } })).toEqual(['profile.has_party_org wrong_type']);
      expect(problemsWith({ profile: { new_hires: -1 } })).toEqual(['profile.new_hires negative']);
      expect(problemsWith({ system: { tasks_due: 9.5 } })).toEqual(['system.tasks_due wrong_type']);
    });

    it('2.0 is a whole number, an option ticked twice is one, nothing ticked is an answer', () => {
      const answers = {
        'A1.1': { party_union_decisions: 2.0 },
        'A1.2': { facilities_ticked: ['office', 'office'] },
      };
      expect(problemsWith({ answers })).toEqual([]);
      expect(problemsWith({ answers: { 'A1.2': { facilities_ticked: [] } } })).toEqual([]);
    });
  });

  describe('values given in the wrong place', () => {
    it('a fact under answers', () => {
      expect(problemsWith({ answers: { 'B1.1': { employees_total: 200 } } })).toEqual([
        'answers.B1.1.employees_total given_elsewhere',
      ]);
      expect(problemsWith({ answers: { 'C1.1': { members_eligible: 100 } } })).toEqual([
        'answers.C1.1.members_eligible given_elsewhere',
      ]);
    });

    it('a system value under answers', () => {
      expect(problemsWith({ answers: { 'C3.2': { satisfied: 10 } } })).toEqual([
        'answers.C3.2.satisfied given_elsewhere',
      ]);
      expect(problemsWith({ answers: { 'C2.3': { bodies_required: 4 } } })).toEqual([
        'answers.C2.3.bodies_required given_elsewhere',
      ]);
    });

    it.each(['bodies_required', 'survey_response_rate', 'as_of'])('a derived value: %s', (key) => {
      expect(problemsWith({ system: { [key]: 1 } })).toEqual([`system.${key} derived_given`]);
    });

    it('left null it is not given', () => {
      expect(
        problemsWith({ system: { bodies_required: null }, answers: { 'B1.1': { employees_total: null } } }),
      ).toEqual([]);
    });
  });

  it('null or absent is unanswered, for an indicator and for an input', () => {
    const answers = { 'A1.1': null, 'A1.2': { facilities_ticked: null }, 'A1.3': {} };
    const input = perfectUnion({ answers });
    const statuses = rate(catalogue, input)
      .indicators.slice(0, 3)
      .map(({ status }) => status);
    expect(statuses).toEqual(['missing', 'missing', 'missing']);
  });
});
