import fc from 'fast-check';
import { compileCatalogue } from '../compile/compile-catalogue.js';
import type { Catalogue } from '../model/catalogue.js';
import type { RatingInput } from '../model/rating-input.js';
import { rate } from '../score/rate.js';
import { planNext } from './plan-next.js';
import { smallDocument, type SmallCatalogue, type SmallIndicator } from './testing/small-catalogue.js';

interface Found {
  readonly minutes: number;
  readonly total: number;
  readonly codes: readonly string[];
}

/** Tries every number of every indicator, rates each, and keeps the best by the order of the contract. */
function bruteForce(catalogue: Catalogue, input: RatingInput): Found | null {
  const before = rate(catalogue, input);
  const applicable = before.indicators.filter((indicator) => indicator.applicable);
  let best: Found | null = null;
  const visit = (at: number, answers: NonNullable<RatingInput['answers']>): void => {
    const indicator = applicable[at];
    if (indicator !== undefined) {
      visit(at + 1, answers);
      const bands = catalogue.indicatorByCode.get(indicator.code)!.document.scoring.steps!.length;
      for (let done = 1; done <= bands; done++) visit(at + 1, { ...answers, [indicator.code]: { done } });
      return;
    }
    const after = rate(catalogue, { ...input, answers });
    if (after.star < 1) return;
    const found = compared(catalogue, before.indicators, after.indicators, after.total);
    if (found !== null && (best === null || comesBefore(found, best))) best = found;
  };
  visit(0, input.answers ?? {});
  return best;
}

type Scores = ReturnType<typeof rate>['indicators'];

/** Null where an answer was lowered or changed without gain: that is no step. */
function compared(catalogue: Catalogue, before: Scores, after: Scores, total: number): Found | null {
  let minutes = 0;
  const codes: string[] = [];
  for (const [at, { code, score, value, maxPoints }] of after.entries()) {
    const gain = Math.round((score ?? 0) * 100) - Math.round((before[at]!.score ?? 0) * 100);
    if (gain < 0 || (gain === 0 && value !== before[at]!.value)) return null;
    if (gain === 0) continue;
    const effort = catalogue.indicatorByCode.get(code)!.minutes;
    minutes += Math.ceil((effort * gain) / Math.round(maxPoints * 100));
    codes.push(code);
  }
  return { minutes, total, codes };
}

function comesBefore(a: Found, b: Found): boolean {
  if (a.minutes !== b.minutes) return a.minutes < b.minutes;
  if (a.total !== b.total) return a.total > b.total;
  const at = a.codes.findIndex((code, index) => code !== b.codes[index]);
  if (at < 0) return a.codes.length < b.codes.length;
  return b.codes[at] !== undefined && a.codes[at]! < b.codes[at];
}

const points = fc.constantFrom(0.2, 0.3, 0.37, 0.5, 0.6, 0.8, 1, 1.25, 1.5, 2);
const indicators: fc.Arbitrary<SmallIndicator> = fc
  .record({
    bands: fc.uniqueArray(points, { minLength: 1, maxLength: 2 }).map((all) => all.sort((a, b) => a - b)),
    minutes: fc.integer({ min: 1, max: 8 }),
    gate: fc.option(fc.constantFrom('value' as const, 'points' as const), { freq: 4 }),
    narrow: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ bands, minutes, gate, narrow }) => ({
    bands,
    minutes,
    gates: gate === null ? [] : [{ measure: gate, value: gate === 'value' ? 1 : bands[0]! }],
    appliesWhen: narrow === 0 ? { all: [{ fact: 'wide', op: '==' as const, value: true }] } : 'always',
  }));
const categories = fc.record({
  points: fc.constantFrom(5, 7, 10, 33.33),
  items: fc.array(
    fc.record({
      points: fc.constantFrom(1, 2.5, 3, 5),
      indicators: fc.array(indicators, { minLength: 1, maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 2 },
  ),
});
const problems = fc
  .record({
    categories: fc.array(categories, { minLength: 1, maxLength: 2 }),
    share: fc.double({ min: 0.4, max: 0.95, noNaN: true }),
    floor: fc.constantFrom(0, 0.3, 0.5),
    wide: fc.boolean(),
    done: fc.array(fc.option(fc.integer({ min: 0, max: 2 })), { minLength: 8, maxLength: 8 }),
  })
  .map(({ categories: drawn, share, floor, wide, done }) => {
    const most = drawn.reduce((sum, category) => sum + category.points, 0);
    const star = { min_points: Math.round(most * share * 100) / 100, category_floor_ratio: floor };
    const small: SmallCatalogue = { categories: drawn, star };
    const catalogue = compileCatalogue(smallDocument(small));
    const answers = Object.fromEntries(
      catalogue.indicators.map(({ code }, index) => [code, { done: done[index] ?? null }]),
    );
    const input: RatingInput = { catalogue: 'small', asOf: '2026-12-31', profile: { wide }, answers };
    return { catalogue, input };
  });

describe('planning on random small catalogues', () => {
  it('equals brute force over the rating itself', () => {
    let plans = 0;
    fc.assert(
      fc.property(problems, ({ catalogue, input }) => {
        if (rate(catalogue, input).star > 0) return;
        const { next, blockedBy } = planNext(catalogue, input);
        const expected = bruteForce(catalogue, input);
        const codes = next?.steps.map((step) => step.indicator);
        expect(next && { minutes: next.minutes, total: next.total, codes }).toEqual(expected);
        expect(blockedBy).toEqual(expected === null ? ['unreachable'] : []);
        plans += next === null ? 0 : 1;
      }),
      { numRuns: 2000 },
    );
    expect(plans).toBeGreaterThanOrEqual(1000);
  });

  it('reaches the star with the answers that its steps name', () => {
    fc.assert(
      fc.property(problems, ({ catalogue, input }) => {
        const { next } = planNext(catalogue, input);
        if (next === null) return;
        const steps = Object.fromEntries(next.steps.map((step) => [step.indicator, step.to]));
        const after = rate(catalogue, { ...input, answers: { ...input.answers, ...steps } });
        expect(after.star).toBe(1);
        expect(after.total).toBe(next.total);
      }),
      { numRuns: 300 },
    );
  });
});
