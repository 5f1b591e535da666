import fc from 'fast-check';
import { checkInput } from '../check/resolve-input.js';
import type { CompiledIndicator } from '../model/catalogue.js';
import type { InputValue, RatingInput } from '../model/rating-input.js';
import type { IndicatorRating } from '../model/rating.js';
import type { Slot } from '../model/slot.js';
import { perfectUnion, type Changes } from '../plan/testing/perfect-union.js';
import { rate } from './rate.js';
import { anyUnion } from './testing/any-union.js';
import { dice, type Dice } from './testing/dice.js';
import { catalogue, indicatorIn } from './testing/rated.js';

const RUNS = { numRuns: 400 };

function forAnyUnion(test: (input: RatingInput, throws: Dice) => void): void {
  fc.assert(
    fc.property(dice, (throws) => {
      test(anyUnion(throws), throws);
    }),
    RUNS,
  );
}

function shuffled<T extends object>(throws: Dice, values: T | null | undefined): T {
  return Object.fromEntries(throws.shuffled(Object.entries(values ?? {}))) as T;
}

/** What may be raised by one: what a rule reads from the answers, and its best side is up. */
function raisable({ measure, rule }: CompiledIndicator): Slot | null {
  if (rule.method !== 'steps' && rule.method !== 'linear') return null;
  const slot = measure.kind === 'quotient' ? measure.numerator : measure.slot;
  return slot.source === 'answer' ? slot : null;
}

function raised(value: InputValue, { options }: Slot): InputValue {
  if (typeof value === 'number') return value + 1;
  if (typeof value !== 'object' || value === null) return value;
  const missing = [...(options ?? [])].find((option) => !value.includes(option));
  return missing === undefined ? value : [...value, missing];
}

/** The points that a trace leads to, by hand. */
function replayed({ trace }: IndicatorRating): number {
  if (trace.band === null) return 0;
  let points = trace.band.points;
  for (const { met, effect } of trace.preconditions)
    if (!met) points = effect === 'zero_points' ? 0 : points / 2;
  return Math.round(points * 100 + 1e-9) / 100;
}

describe('any union', () => {
  it('is sound (the generator is)', () => {
    forAnyUnion((input) => {
      expect(checkInput(catalogue, input)).toEqual([]);
    });
  });

  it('has scores within their bounds, which sum up to the cent', () => {
    forAnyUnion((input) => {
      const { indicators, items, categories, total, star } = rate(catalogue, input);
      const parts = [
        ...indicators.map(({ maxPoints, ...rest }) => ({ ...rest, points: maxPoints })),
        ...items,
        ...categories,
      ];
      const odd = parts.filter(({ score, points, applicable }) =>
        score === null ? applicable : !applicable || score < 0 || score > points,
      );
      expect(odd).toEqual([]);
      const sum = categories.reduce((left, { score }) => left + Math.round((score ?? 0) * 100), 0);
      expect(Math.round(total * 100)).toBe(sum);
      expect(total <= 100 && [0, 1, 2, 3].includes(star)).toBe(true);
    });
  });

  it('is rated the same in whatever order its file is written', () => {
    forAnyUnion((input, throws) => {
      const again: RatingInput = {
        ...shuffled(throws, input),
        profile: shuffled(throws, input.profile),
        system: shuffled(throws, input.system),
        answers: Object.fromEntries(
          Object.entries(shuffled(throws, input.answers)).map(([code, answer]) => [
            code,
            answer && shuffled(throws, answer),
          ]),
        ),
      };
      expect(JSON.stringify(rate(catalogue, again))).toBe(JSON.stringify(rate(catalogue, input)));
    });
  });

  it('never loses by doing one more of what is counted', () => {
    forAnyUnion((input, throws) => {
      const candidates = catalogue.indicators.filter((one) => raisable(one) !== null);
      const chosen = throws.oneOf(candidates);
      const slot = raisable(chosen);
      const answer = input.answers?.[chosen.code] ?? {};
      if (slot === null) return;
      const more = {
        ...input,
        answers: {
          ...input.answers,
          [chosen.code]: { ...answer, [slot.key]: raised(answer[slot.key] ?? null, slot) },
        },
      };
      if (checkInput(catalogue, more).length > 0) return;
      const [before, after] = [rate(catalogue, input), rate(catalogue, more)];
      expect(indicatorIn(after, chosen.code).score ?? 0).toBeGreaterThanOrEqual(
        indicatorIn(before, chosen.code).score ?? 0,
      );
      expect(after.total).toBeGreaterThanOrEqual(before.total);
      expect(after.star).toBeGreaterThanOrEqual(before.star);
    });
  });

  it('has for each point a trace that leads to it', () => {
    forAnyUnion((input) => {
      const odd = rate(catalogue, input).indicators.filter((one) => replayed(one) !== (one.score ?? 0));
      expect(odd).toEqual([]);
    });
  });

  it('has a star exactly where the highest met decision is', () => {
    forAnyUnion((input) => {
      const { star, stars } = rate(catalogue, input);
      expect(star).toBe(Math.max(0, ...stars.filter(({ met }) => met).map((decision) => decision.star)));
    });
  });
});

describe('a perfect union', () => {
  /** What turns indicators off, one by one. */
  const reliefs: readonly Changes[] = [
    { profile: { has_party_org: false }, answers: { 'A1.1': null } },
    { profile: { chair_is_part_time: false }, answers: { 'A1.3': null } },
    { profile: { vital_meetings_held: false }, answers: { 'A2.2': null } },
    { profile: { new_hires: 0 }, answers: { 'B1.2': null } },
    { profile: { nonstandard_workers: 0 }, answers: { 'C1.3': null } },
    { profile: { rules_changed: 0 }, answers: { 'D1.2': null } },
    {
      profile: { has_own_collective_contract: false, covered_by_regional_contract: true },
      answers: { 'D2.3': null },
    },
    { profile: { hazard_post_workers: 0 }, answers: { 'E2.3': null } },
    {
      profile: { female_employees: 0, nursing_workers: 0 },
      answers: { 'E3.1': null, 'E3.2': null, 'E3.3': null },
    },
    { profile: { frontline_workers: 0 }, answers: { 'F1.1': null, 'F2.1': null, 'F2.3': null } },
  ];

  it('stays perfect whatever does not apply to it', () => {
    fc.assert(
      fc.property(fc.subarray([...reliefs]), (chosen) => {
        const profile = Object.assign({}, ...chosen.map((relief) => relief.profile)) as NonNullable<
          Changes['profile']
        >;
        const answers = Object.assign({}, ...chosen.map((relief) => relief.answers)) as NonNullable<
          Changes['answers']
        >;
        const { total, star } = rate(catalogue, perfectUnion({ profile, answers }));
        expect([total, star]).toEqual([100, 3]);
      }),
      RUNS,
    );
  });
});
