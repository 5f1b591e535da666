import fc from 'fast-check';
import type { RatingInput } from '../model/rating-input.js';
import type { Plan } from '../model/plan.js';
import { rate } from '../score/rate.js';
import { planNext, rateWithPlan } from './plan-next.js';
import { defaultCatalogue } from './testing/default-catalogue.js';
import { perfectUnion, type Changes } from './testing/perfect-union.js';

const catalogue = defaultCatalogue();
const plan = (changes: Changes, options = {}) => planNext(catalogue, perfectUnion(changes), options);
const stepOf = (changes: Changes, code: string) =>
  plan(changes).next?.steps.find((step) => step.indicator === code);
const codesOf = (changes: Changes) => plan(changes).next?.steps.map((step) => step.indicator);

describe('the plan to the next star, default catalogue', () => {
  it('has nothing to plan, and nothing in the way, at three stars', () => {
    expect(rateWithPlan(catalogue, perfectUnion())).toMatchObject({
      total: 100,
      star: 3,
      next: null,
      blockedBy: [],
    });
  });

  it('mends just the gate that fails, to the level the gate asks for', () => {
    const changes: Changes = { answers: { 'E1.2': { insured: 190, insurable: 200 } } };
    expect(plan(changes).next).toEqual({
      star: 2,
      steps: [{ indicator: 'E1.2', from: { insured: 190 }, to: { insured: 196 }, gain: 0.5, minutes: 3 }],
      minutes: 3,
      total: 99.5,
    });
  });

  it('counts a step in whole minutes, rounded up', () => {
    // 45 minutes × 0.5 of 2 points = 11.25
    const controls = { fund_controls: ['account', 'budget', 'final', 'audit'] };
    expect(stepOf({ answers: { 'G1.2': controls } }, 'G1.2')).toMatchObject({ gain: 0.5, minutes: 12 });
  });

  it('raises the members with the membership rate where they would be too few', () => {
    const profile = { members_eligible: 170, members_total: 175 };
    const answers = { 'C1.2': { records_complete: 175 }, 'E4.2': { served_members: 175 } };
    expect(stepOf({ profile, answers }, 'C1.1')).toMatchObject({
      from: { members_eligible: 170, members_total: 175 },
      to: { members_eligible: 180, members_total: 180 },
    });
  });

  it('leaves out a level that whole numbers miss', () => {
    // Of 4 people none makes 0.9 ≤ k/4 < 0.95: only all four do.
    const profile = { employees_eligible: 4, members_eligible: 3, members_total: 200 };
    expect(stepOf({ profile }, 'C1.1')).toMatchObject({ to: { members_eligible: 4 }, gain: 2.5 });
  });

  describe('survey', () => {
    const system = { survey_valid: 40, satisfied: 38, cc_satisfied: 36, home_users: 16 };

    it('is filled up to the least response rate before the satisfaction counts', () => {
      expect(rate(catalogue, perfectUnion({ system })).star).toBe(0);
      expect(plan({ system }).next?.steps).toMatchObject([
        { indicator: 'B1.3', to: { survey_valid: 60 }, gain: 0.6 },
        { indicator: 'C3.2', gain: 1 },
      ]);
    });

    it('leaves the points of its indicators as they are when only the response rate rises', () => {
      const { next } = plan({ system });
      // Without C3.2 (3 − 1), D2.4 (1.5), G2.2 (2) and B1.3 (1 − 0.6).
      expect(next?.total).toBe(94.1);
    });

    it('lets its indicators rise freely where the rate holds', () => {
      expect(codesOf({ system: { satisfied: 69 } })).toEqual(['C3.2']);
    });
  });

  describe('without a collective contract', () => {
    const changes: Changes = {
      profile: { has_own_collective_contract: false },
      answers: { 'D2.1': null, 'E4.2': { served_members: 100 } },
    };

    it('joins a regional contract with D2.1, and D2.4 then applies without points', () => {
      const { next } = plan(changes);
      expect(next).toMatchObject({ star: 2, steps: [{ indicator: 'D2.1', gain: 2.5 }] });
      expect(next?.steps[0]?.to).toEqual({
        contract_expiry: '2026-12-31',
        covered_by_regional_contract: true,
      });
      // D2 = 8 × (2.5 + 2) / (2.5 + 2 + 1.5) = 6, and 1 point less in E.
      expect(next?.total).toBe(97);
    });

    it('raises D2.4 in the same plan where the points are needed', () => {
      const total = plan(changes, { margin: 23 }).next;
      expect(total?.steps.map((step) => step.indicator)).toEqual(['D2.1', 'D2.4']);
    });
  });

  it('names answers that bring each step its gain', () => {
    fc.assert(
      fc.property(degradedUnions(), (input) => {
        const before = rate(catalogue, input);
        const { next } = planNext(catalogue, input);
        for (const step of next?.steps ?? []) {
          const after = rate(catalogue, stepped(input, next!, step.indicator));
          const score = (rating: typeof before) =>
            rating.indicators.find((indicator) => indicator.code === step.indicator)?.score ?? 0;
          expect({ ...step, gain: score(after) - score(before) }).toEqual({
            ...step,
            gain: expect.closeTo(step.gain, 6),
          });
        }
      }),
      { numRuns: 1000 },
    );
  });

  describe('blocked', () => {
    it('names vetoes, prerequisites and the star held before', () => {
      expect(plan({ vetoes: ['V1'] }).blockedBy).toEqual(['veto:V1']);
      expect(plan({ vetoes: ['V2', 'V8'] }).blockedBy).toEqual(['veto:V2', 'veto:V8']);
      expect(plan({ profile: { union_established_months: 5 } }).blockedBy).toEqual([
        'prerequisite:union_established_months',
      ]);
      expect(plan({ firstRound: false }).blockedBy).toEqual(['previous_star']);
      expect(plan({ firstRound: false, held: { star: 2, since: '2026-01-01' } }).blockedBy).toEqual([
        'previous_star',
      ]);
    });

    it('does not let a cap at one star stand against the first star', () => {
      expect(plan({ vetoes: ['V2'], system: { satisfied: 0 } })).toMatchObject({
        next: { star: 1 },
        blockedBy: [],
      });
    });

    it('is unreachable where a fact would have to change', () => {
      const profile = { employees_eligible: 0, members_eligible: 0 };
      expect(plan({ profile })).toEqual({ next: null, blockedBy: ['unreachable'] });
    });
  });

  describe('wishes', () => {
    const changes: Changes = {
      answers: { 'E1.2': { insured: 190, insurable: 200 }, 'A1.1': { party_union_decisions: 0 } },
    };

    it('plans to the star that is asked for', () => {
      expect(plan(changes, { star: 3 }).next).toMatchObject({ star: 3, steps: [{ indicator: 'E1.2' }] });
      expect(plan(changes, { star: 1 })).toEqual({ next: null, blockedBy: [] });
    });

    it('raises what is locked, leaves what is excluded', () => {
      const locked = plan(changes, { locked: ['A1.1'] }).next;
      expect(locked?.steps.map((step) => step.indicator)).toEqual(['A1.1', 'E1.2']);
      expect(plan(changes, { excluded: ['E1.2'] })).toEqual({ next: null, blockedBy: ['unreachable'] });
    });

    it('keeps a margin above the least total', () => {
      expect(plan(changes, { margin: 23.01 }).next?.total).toBeGreaterThanOrEqual(98.01);
      expect(plan(changes, { margin: 25.01 }).blockedBy).toEqual(['unreachable']);
    });
  });
});

/** Unions with some indicators unanswered and some numbers lower. */
function degradedUnions(): fc.Arbitrary<RatingInput> {
  const codes = catalogue.indicators.map((indicator) => indicator.code);
  return fc
    .record({
      unanswered: fc.subarray(codes, { maxLength: 25 }),
      survey: fc.constantFrom(0, 20, 59, 60, 99),
      members: fc.constantFrom(50, 119, 120, 160, 170, 189),
      contract: fc.boolean(),
      share: fc.constantFrom(0, 0.5, 0.85, 1),
    })
    .map(({ unanswered, survey, members, contract, share }) => {
      const lower = (n: number) => Math.floor(n * share);
      return perfectUnion({
        profile: {
          members_eligible: members,
          has_own_collective_contract: contract,
        },
        system: {
          survey_valid: survey,
          satisfied: lower(survey),
          cc_satisfied: lower(survey),
          home_users: lower(survey),
        },
        answers: {
          ...Object.fromEntries(unanswered.map((code) => [code, null])),
          ...(contract ? {} : { 'D2.1': null }),
        },
      });
    });
}

/** The input after one step of a plan and those on which steps may wait. */
function stepped(input: RatingInput, { steps }: Plan, code: string): RatingInput {
  let result = input;
  for (const { indicator, to } of steps) {
    if (![code, 'B1.3', 'D2.1'].includes(indicator)) continue;
    for (const [key, value] of Object.entries(to)) {
      if (catalogue.indicatorByCode.get(indicator)!.answersByKey.has(key)) {
        const answers = { ...result.answers?.[indicator], [key]: value };
        result = { ...result, answers: { ...result.answers, [indicator]: answers } };
      } else {
        const section = catalogue.systemSlots.has(key) ? 'system' : 'profile';
        result = { ...result, [section]: { ...result[section], [key]: value } };
      }
    }
  }
  return result;
}
