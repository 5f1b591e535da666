import type { Changes } from '../plan/testing/perfect-union.js';
import { decision, gate, indicatorIn, rated } from './testing/rated.js';

/** Item A1 of three indicators, 1.5 + 1.5 + 2 points. */
const itemA1 = (changes: Changes) => rated(changes).items.find(({ code }) => code === 'A1');

describe('rule 8, sums', () => {
  it('the perfect union has 100 points', () => {
    const { total, categories } = rated();
    expect(total).toBe(100);
    expect(categories.map(({ score }) => score)).toEqual([10, 8, 20, 20, 22, 10, 10]);
  });

  it('shares the points of what does not apply within the item', () => {
    const profile = { has_party_org: false };
    expect(itemA1({ profile })?.score).toBe(5);
    // 5 × (1 + 2) / (1.5 + 2) = 4.2857…
    expect(
      itemA1({ profile, answers: { 'A1.2': { facilities_ticked: ['office', 'venue', 'board'] } } })?.score,
    ).toBe(4.29);
  });

  it('sums exact item scores, and rounds item and category each by itself', () => {
    // A1: 5 × 3 / 3.5 = 4.285714…, A2: 5 × (2 + 1) / 5 = 3 → category 7.2857… → 7.29
    const rating = rated({
      profile: { has_party_org: false },
      answers: {
        'A1.2': { facilities_ticked: ['office', 'venue', 'board'] },
        'A2.1': { agreed_done: 0, agreed_due: 2 },
      },
    });
    expect(rating.items.slice(0, 2).map(({ score }) => score)).toEqual([4.29, 3]);
    expect(rating.categories[0]?.score).toBe(7.29);
    expect(rating.total).toBe(97.29);
  });

  it('shares a whole item within its category', () => {
    const profile = { female_employees: 0, nursing_workers: 0, female_members: 80 };
    const rating = rated({ profile, answers: { 'E4.1': null } });
    const item = rating.items.find(({ code }) => code === 'E3');
    expect(item).toEqual({ code: 'E3', points: 4, score: null, applicable: false });
    // 22 × (8 + 5 + 5 × 3.5 / 5) / 18 = 20.1666…
    expect(rating.categories[4]).toMatchObject({ code: 'E', score: 20.17, applicable: true });
  });

  it('an empty file has no points and no star', () => {
    const { total, star, indicators } = rated({
      answers: Object.fromEntries(rated().indicators.map(({ code }) => [code, null])),
      system: {
        survey_valid: null,
        satisfied: null,
        cc_satisfied: null,
        home_users: null,
        tasks_done: null,
        tasks_due: null,
      },
    });
    expect(indicators.filter(({ status }) => status === 'scored').map(({ code }) => code)).toEqual(['C1.1']);
    expect([total, star]).toEqual([4, 0]);
  });
});

describe('rule 9, the star', () => {
  it('three stars for the perfect union', () => {
    const rating = rated();
    expect(rating.star).toBe(3);
    expect(rating.stars.map(({ met }) => met)).toEqual([true, true, true]);
    expect(rating.gates).toHaveLength(36);
    expect(rating.gates.every(({ satisfied }) => satisfied)).toBe(true);
  });

  it('points: 90 is enough, 89.99 is not', () => {
    // Without A (10) exactly 90 remain.
    const noA = Object.fromEntries(
      ['A1.1', 'A1.2', 'A1.3', 'A2.1', 'A2.2', 'A2.3'].map((code) => [code, null]),
    );
    const rating = rated({ answers: noA });
    expect(rating.total).toBe(90);
    expect(decision(rating, 3).points).toEqual({ required: 90, actual: 90, satisfied: true });
    expect(decision(rating, 3).floors).toEqual({ satisfied: false, failed: ['A'] });
    const system = { satisfied: 94, survey_valid: 100, cc_satisfied: 90, home_users: 40 };
    expect(decision(rated({ answers: noA, system }), 3).points.satisfied).toBe(false);
  });

  it('floors: the rounded category score, star by star', () => {
    const answers = { 'A1.1': null, 'A1.2': null, 'A1.3': null, 'A2.2': null };
    const { categories, star } = rated({ answers });
    expect(categories[0]).toMatchObject({ score: 3, floorMet: { '1': true, '2': false, '3': false } });
    expect(star).toBe(1);
  });

  it('a gate on the value, on an option, on points', () => {
    const eligible = (members_eligible: number) => rated({ profile: { members_eligible } });
    expect(gate(eligible(180), 3, 'C1.1')).toEqual({
      star: 3,
      indicator: 'C1.1',
      satisfied: true,
      required: 'value >= 0.9',
      actual: 0.9,
    });
    expect([eligible(179).star, eligible(159).star, eligible(139).star]).toEqual([2, 1, 0]);
    const vacant = rated({ answers: { 'C2.2': { chair_status: 'vacant_lt3m' } } });
    expect(gate(vacant, 3, 'C2.2')).toMatchObject({
      satisfied: false,
      required: 'value in [elected_published, elected_minor_gap]',
      actual: 'vacant_lt3m',
    });
    expect(vacant.star).toBe(2);
    const late = rated({
      answers: { 'C2.1': { term_end: '2026-12-30', extension_approved_until: '2027-06-30' } },
    });
    expect(gate(late, 2, 'C2.1')).toEqual({
      star: 2,
      indicator: 'C2.1',
      satisfied: false,
      required: 'points >= 2',
      actual: 1,
    });
    expect(late.star).toBe(1);
  });

  it('a gate is skipped where its indicator does not apply', () => {
    const rating = rated({ profile: { rules_changed: 0 }, answers: { 'D1.2': { rules_proper: 0 } } });
    expect(gate(rating, 3, 'D1.2')).toMatchObject({ satisfied: true, actual: null });
    expect(rating.star).toBe(3);
  });

  it('a gate fails where its indicator is missing or not reported, also a gate by !=', () => {
    expect(gate(rated({ answers: { 'C2.2': null } }), 1, 'C2.2')).toMatchObject({
      satisfied: false,
      actual: null,
    });
    const none = rated({ answers: { 'E1.1': { contracts_signed: 0, employees_over_1m: 0 } } });
    expect(indicatorIn(none, 'E1.1').status).toBe('not_reported');
    expect(gate(none, 1, 'E1.1').satisfied).toBe(false);
  });

  it('a gate fails behind a zero_points precondition, whatever the value', () => {
    const few = { survey_valid: 59, satisfied: 59, cc_satisfied: 59, home_users: 59 };
    const rating = rated({ system: few });
    expect(gate(rating, 1, 'C3.2')).toMatchObject({ satisfied: false, actual: 1 });
    expect(rating.star).toBe(0);
  });

  it('a gate over denominator 0 holds with the full stated points', () => {
    const rating = rated({ answers: { 'G1.1': { funds_paid: 0, funds_due: 0 } } });
    expect(
      rating.gates
        .filter(({ indicator }) => indicator === 'G1.1')
        .map(({ satisfied, actual }) => [satisfied, actual]),
    ).toEqual([
      [true, null],
      [true, null],
      [true, null],
    ]);
    expect(rating.star).toBe(3);
  });

  it('lower stars need not be met on their own', () => {
    const decided = decision(rated({ firstRound: false, held: { star: 2, since: '2020-01-01' } }), 1);
    expect(decided.previousStar).toBeNull();
  });

  it('prerequisites', () => {
    const months = (union_established_months: number) =>
      rated({ profile: { union_established_months } }).star;
    expect([5, 6, 11, 12, 23, 24].map(months)).toEqual([0, 1, 1, 2, 2, 3]);
  });

  describe('the star held before', () => {
    const held = (star: number, since: string, asOf = '2026-12-31', firstRound = false) =>
      decision(rated({ held: { star, since }, asOf, firstRound }), 3).previousStar;

    it('is not asked for in the first round', () => {
      expect(decision(rated({ firstRound: true }), 3).previousStar).toMatchObject({
        exempt: true,
        satisfied: true,
      });
      expect(rated({ firstRound: false }).star).toBe(2);
    });

    it('is of that level or above', () => {
      expect(
        [held(1, '2020-01-01'), held(2, '2020-01-01'), held(3, '2020-01-01')].map((one) => one?.satisfied),
      ).toEqual([false, true, true]);
    });

    it('is held twelve calendar months, to the day', () => {
      expect(held(2, '2025-12-31')?.satisfied).toBe(true);
      expect(held(2, '2026-01-01')).toMatchObject({ satisfied: false, heldLongEnoughFrom: '2027-01-01' });
    });

    it('months end with the month: a 29 February is done on a 28th', () => {
      const answers = { 'C3.1': null, 'D1.1': null, 'D2.2': null };
      const on = (asOf: string) =>
        decision(rated({ answers, asOf, held: { star: 2, since: '2024-02-29' }, firstRound: false }), 3)
          .previousStar;
      expect(on('2025-02-27')?.satisfied).toBe(false);
      expect(on('2025-02-28')).toMatchObject({ satisfied: true, heldLongEnoughFrom: '2025-02-28' });
    });
  });

  describe('vetoes', () => {
    it.each([
      [[], 3],
      [['V2'], 1],
      [['V8'], 1],
      [['V1'], 0],
      [['V6'], 0],
      [['V8', 'V9'], 0],
    ])('%j leave %i', (vetoes, star) => {
      const rating = rated({ vetoes });
      expect([rating.star, rating.vetoes]).toEqual([star, vetoes]);
    });

    it('take no points, and are named once', () => {
      const rating = rated({ vetoes: ['V8', 'V8'] });
      expect([rating.total, rating.vetoes]).toEqual([100, ['V8']]);
      expect(decision(rating, 2).vetoes).toEqual({ satisfied: false, failed: ['V8'] });
      expect(decision(rating, 1).vetoes).toEqual({ satisfied: true, failed: [] });
    });
  });
});

describe('the result', () => {
  it('is plain data of the contract', () => {
    const rating = rated();
    expect(JSON.parse(JSON.stringify(rating))).toEqual(rating);
    expect(Object.keys(rating).slice(0, 9)).toEqual([
      'catalogue',
      'asOf',
      'total',
      'star',
      'categories',
      'items',
      'indicators',
      'gates',
      'vetoes',
    ]);
    expect(rating.catalogue.hash).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(rating.categories[0]).toEqual({
      code: 'A',
      points: 10,
      score: 10,
      applicable: true,
      floorMet: { '1': true, '2': true, '3': true },
    });
    expect(rating.items[0]).toEqual({ code: 'A1', points: 5, score: 5, applicable: true });
    expect(rating.indicators[0]).toEqual({
      code: 'A1.1',
      maxPoints: 1.5,
      score: 1.5,
      applicable: true,
      status: 'scored',
      value: 2,
      trace: {
        method: 'steps',
        inputs: [{ key: 'party_union_decisions', source: 'answer', unit: '件', value: 2 }],
        band: { kind: 'step', index: 0, required: '>= 2', points: 1.5 },
        preconditions: [],
        missing: [],
        notApplicable: [],
      },
    });
  });
});
